import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  NotificationDetail,
  NotificationQuery,
  NotificationView,
} from '../../../../libs/contracts/http/notification.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { scopeOf, type SignedIn } from '../auth/signed-in.ts';
import { cursorAfter, readCursor } from '../http/cursor.ts';
import { readDeliveries, readReceipts } from './delivery-history.ts';
import { FROM, SELECT, viewOf, type NotificationRow } from './notification.row.ts';

/** A message to the office or a leader about a unit names the unit too; a unit reads only those to its own people. */
const OWN = (units: string): string => `(${units}::uuid[] is null or exists (
  select 1 from post t where t.person_id = n.person_id and t.unit_id = n.unit_id and t.unit_id = any(${units})))`;

/** A message whose case closed while nobody knew whether it had left is asked about no more: it has stopped. */
const FATE = `case when n.state = 'queued' or (n.state = 'unknown' and n.settled_at is null) then 'held'
  when n.state in ('withdrawn', 'unknown') then 'stopped' end`;

/** Reads of outgoing messages, each within the caller's rows. */
@Injectable()
export class NotificationReader {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** The newest first. */
  async list(query: NotificationQuery, account: SignedIn): Promise<Page<NotificationView>> {
    const filter = `${OWN('$1')} and ($2::uuid is null or n.case_id = $2)
      and ($3::uuid is null or n.person_id = $3) and ($4::uuid is null or n.unit_id = $4)
      and ($5::text is null or n.state = $5) and ($6::text is null or n.channel = $6)
      and ($7::text is null or strpos(n.body, $7) > 0 or strpos(coalesce(n.subject, ''), $7) > 0
        or strpos(coalesce(p.name, ''), $7) > 0 or strpos(coalesce(u.name, ''), $7) > 0)
      and ($8::boolean is null or n.possible_duplicate = $8)
      and ($9::text is null or $9 = ${FATE}) and ($10::text is null or c.closed_at is null)`;
    const wanted = [
      unitsOf(account),
      query.caseId ?? null,
      query.personId ?? null,
      query.unitId ?? null,
      query.state ?? null,
      query.channel ?? null,
      query.q || null,
      query.possibleDuplicate ?? null,
      query.fate ?? null,
      query.phase ?? null,
    ];
    const after = readCursor(query.cursor, ['instant', 'uuid']);
    const { manager } = this.dataSource;
    const rows: NotificationRow[] = await manager.query(
      `select ${SELECT} ${FROM} where ${filter}
         and ($11::timestamptz is null or (n.created_at, n.id) < ($11, $12::uuid))
       order by n.created_at desc, n.id desc limit $13`,
      [...wanted, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
    );
    const [count]: { total: number }[] = await manager.query(
      `select count(*)::int as total ${FROM} where ${filter}`,
      wanted,
    );
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    const nextCursor = rows.length > query.limit && last ? cursorAfter(last.sortedBy, last.id) : null;
    return { items: items.map(viewOf), nextCursor, total: count!.total };
  }

  /** One message with its receipts and what its providers said; another unit's is not found. */
  async detail(id: string, account: SignedIn): Promise<NotificationDetail> {
    const { manager } = this.dataSource;
    const rows: NotificationRow[] = await manager.query(`select ${SELECT} ${FROM} where n.id = $1 and ${OWN('$2')}`, [
      id,
      unitsOf(account),
    ]);
    const [row] = rows;
    if (!row)
      throw new Refusal('not_found', 'notification_not_found', '没有这条消息，或不属于您的单位。请返回列表查看。');
    const { provider, providerRef, bodyHash } = row;
    const [receipts, deliveries] = [await readReceipts(manager, id), await readDeliveries(manager, id, row.caseId)];
    return { ...viewOf(row), provider, providerRef, bodyHash, receipts, deliveries };
  }
}

function unitsOf(account: SignedIn): readonly string[] | null {
  const scope = scopeOf(account);
  return scope.all ? null : scope.unitIds;
}
