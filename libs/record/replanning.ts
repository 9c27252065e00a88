import type { EntityManager } from 'typeorm';
import { lockCalendar } from '../calendar/change-calendar.ts';
import { appendSystem } from '../ledger/append.ts';
import type { ReplanningEntity } from '../persistence/entities/replanning.entity.ts';
import { OUTDATED } from './replanning.sql.ts';

/** What open cases have to follow from now on, and why, in Chinese: `2027年放假安排已公布`. */
export interface ReplanningOrder {
  calendarVersion: string;
  amendments: readonly { id: string; version: number }[];
  kind: 'calendar' | 'policy';
  reason: string;
}

const COLUMNS = `seq, calendar_version as "calendarVersion", amendments, kind, reason, requested_at as "requestedAt", total,
  looked, moved, finished_at as "finishedAt"`;

/** The newest replannings first. */
export async function readReplannings(manager: EntityManager, limit: number): Promise<ReplanningEntity[]> {
  return manager.query(`select ${COLUMNS} from replanning order by seq desc limit $1`, [limit]);
}

/**
 * Has all open cases planned anew, in the caller's transaction, which also changes the day table. The same order again,
 * as the newest, changes nothing. Rungs of cases it has not reached yet wait for it.
 */
export async function requestReplanning(manager: EntityManager, order: ReplanningOrder, at: Date): Promise<void> {
  // The calendar's own lock, so that this and a change of the calendar take the system's stream in one order.
  await lockCalendar(manager);
  const [newest] = await readReplannings(manager, 1);
  const amendments = [...order.amendments].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (newest !== undefined && newest.calendarVersion === order.calendarVersion && sameAmendments(newest, amendments))
    return;
  const seq = (newest?.seq ?? 0) + 1;
  await manager.query('update replanning set finished_at = $1 where finished_at is null', [at]);
  const [row]: { total: number }[] = await manager.query(
    `insert into replanning (seq, calendar_version, amendments, kind, reason, requested_at, total)
     select r.seq, r.calendar_version, r.amendments, $4, $5, $6,
       (select count(*) from case_file f where f.closed_at is null and ${OUTDATED('f')})
     from (select $1::int as seq, $2::text as calendar_version, $3::jsonb as amendments) r returning total`,
    [seq, order.calendarVersion, JSON.stringify(amendments), order.kind, order.reason, at],
  );
  const { kind, reason, calendarVersion } = order;
  const body = { seq, kind, reason, calendarVersion, amendments, total: row?.total ?? 0 };
  await appendSystem(manager, at, 'replanning.requested', body);
}

function sameAmendments(one: ReplanningEntity, other: ReplanningOrder['amendments']): boolean {
  const text = (all: ReplanningOrder['amendments']): string => all.map(({ id, version }) => `${id}@${version}`).join();
  return text(one.amendments) === text(other);
}
