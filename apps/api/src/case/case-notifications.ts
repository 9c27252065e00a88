import type { EntityManager } from 'typeorm';
import type { CaseNotification } from '../../../../libs/contracts/http/case.ts';
import { maskedAddress } from '../../../../libs/domain/notification/masked-address.ts';
import type { NotificationState } from '../../../../libs/domain/notification/notification.ts';
import { LINK_MARK } from '../../../../libs/domain/wording/placeholders.ts';
import type { Scope } from '../auth/signed-in.ts';
import { SqlFilter } from './sql-filter.ts';

const STATE_NAMES: Record<NotificationState, string> = {
  queued: '待发送',
  sending: '发送中',
  unknown: '核实中',
  accepted: '已提交运营方',
  delivered: '已送达',
  failed: '发送失败',
  withdrawn: '已撤回未发',
};

type Row = Omit<CaseNotification, 'createdAt' | 'settledAt' | 'stateName'> & {
  state: NotificationState;
  createdAt: Date;
  settledAt: Date | null;
};

/** A case's messages with what is known of their delivery, oldest first; units see those to their own people. */
export async function readNotifications(
  manager: EntityManager,
  caseId: string,
  scope: Scope,
): Promise<CaseNotification[]> {
  const filter = new SqlFilter().add('n.case_id = ?::uuid', caseId);
  if (!scope.all) filter.add('n.unit_id = any(?::uuid[])', scope.unitIds);
  const rows: Row[] = await manager.query(
    `select n.id, n.created_at as "createdAt", n.template, n.subject, n.body, n.channel, n.address, n.state, n.failure,
       coalesce(p.name, '') as "personName", coalesce(u.name, '') as "unitName",
       coalesce(n.settled_at, n.accepted_at) as "settledAt", n.possible_duplicate as "possibleDuplicate"
     from notification n left join person p on p.id = n.person_id left join unit u on u.id = n.unit_id
     where ${filter.sql} order by n.created_at, n.id`,
    filter.values,
  );
  return rows.map((row) => ({
    ...row,
    // The link opens the door to whoever holds it; only its recipient ever sees it.
    body: row.body.replaceAll(LINK_MARK, '（收件人本人的链接）'),
    address: maskedAddress(row.address),
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    stateName: STATE_NAMES[row.state],
  }));
}
