import type { EntityManager } from 'typeorm';
import type { DispatchLimits } from '../../domain/notification/dispatch-limits.ts';
import { budgetKey, planDispatch, type Hold } from '../../domain/notification/dispatch.plan.ts';
import { append } from '../../ledger/append.ts';
import type { ProviderCall } from '../queue/provider-call.ts';
import { IS_HELD } from '../../persistence/leaving.sql.ts';
import { deliveryEntry } from './delivery-entry.ts';
import { leaseFrom } from './lease.ts';
import { OUTGOING, updateReturning, type OutgoingRow } from './outgoing-row.ts';

const ABANDONED = '发送进程中断，结果未知';

/** Rows whose sender is gone are unknown: it may have died on either side of the provider's acceptance. */
export async function markAbandoned(manager: EntityManager, at: Date, limit: number): Promise<number> {
  const rows = await updateReturning(
    manager,
    `set state = 'unknown', failure = $2, not_before = $1, lease_until = null
     where n.id in (select id from notification where state = 'sending' and lease_until <= $1
       order by lease_until limit $3 for update skip locked)`,
    [at, ABANDONED, limit],
  );
  await append(
    manager,
    rows.map((row) => deliveryEntry(row, at, 'notification.unknown', ABANDONED)),
  );
  return rows.length;
}

/**
 * Claims due rows and hands each that may leave now to the queue for one lease; rows the office's limits hold get their new
 * instant, those of a case about to close are passed over. A row stays `queued` until its call begins, so a queue that
 * loses its jobs loses no message.
 */
export async function claimDue(
  manager: EntityManager,
  at: Date,
  limits: DispatchLimits,
  limit: number,
): Promise<ProviderCall[]> {
  const rows: OutgoingRow[] = await manager.query(
    `select ${OUTGOING} from notification n
     where n.state in ('queued', 'unknown') and n.settled_at is null and n.not_before <= $1 and n.bundle is null
       and (n.lease_until is null or n.lease_until <= $1) and (n.state = 'unknown' or not ${IS_HELD})
     order by n.not_before limit $2 for update skip locked`,
    [at, limit],
  );
  const queued = rows.filter((row) => row.state === 'queued');
  const spent = limits.perPersonPerDay === null ? undefined : await spentSince(manager, at, queued);
  const plan = planDispatch(queued, at.toISOString(), limits, spent);
  await hold(manager, plan.holds);
  const leaving = new Set(plan.batches.flatMap((batch) => batch.rowIds));
  const handed = rows.filter((row) => row.state === 'unknown' || leaving.has(row.id));
  await manager.query('update notification set lease_until = $2 where id = any($1)', [
    handed.map((row) => row.id),
    leaseFrom(at),
  ]);
  return handed.map((row) => ({ notificationId: row.id, channel: row.channel, attempt: row.attempts }));
}

async function hold(manager: EntityManager, holds: readonly Hold[]): Promise<void> {
  if (holds.length === 0) return;
  await manager.query(
    `update notification n set not_before = h.until
     from jsonb_to_recordset($1::jsonb) h("rowId" uuid, until timestamptz) where n.id = h."rowId"`,
    [JSON.stringify(holds)],
  );
}

/** Messages of the last 24 hours to the people of these rows, by budget key. */
async function spentSince(
  manager: EntityManager,
  at: Date,
  rows: readonly OutgoingRow[],
): Promise<Map<string, number>> {
  const counts: { personId: string | null; address: string; channel: OutgoingRow['channel']; count: number }[] =
    await manager.query(
      `select person_id as "personId", min(address) as address, channel, count(*)::int as count from notification
       where accepted_at > $1::timestamptz - interval '24 hours' and (person_id = any($2) or address = any($3))
       group by person_id, channel, case when person_id is null then address end`,
      [at, rows.flatMap((row) => row.personId ?? []), rows.map((row) => row.address)],
    );
  return new Map(counts.map((one) => [budgetKey(one), one.count]));
}
