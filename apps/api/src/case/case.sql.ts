import type { Scope } from '../auth/signed-in.ts';
import type { SqlFilter } from './sql-filter.ts';

/** An amber lamp from so many natural days before the due instant. */
const SOON_DAYS = 3;

/** Cases whose unit's term stands still (中止). */
const PAUSED_SQL = `coalesce((c.facts #>> '{clocks,due,paused}')::boolean, false)`;

/** Tasks and duties: an acknowledgement has no date, is chased by nobody and counted nowhere. */
export const SUPERVISED_SQL = `c.kind <> 'acknowledgement'`;

/** Ended because it was done; a withdrawn case asks for nothing any more. */
export const DONE_SQL = `c.closed_at is not null and c.state <> 'withdrawn'`;

/** Windows of a duty that are short of acts and not excused, as `from` and `where`; a task has no windows. */
const SHORT_WINDOWS = (further: string): string => `from jsonb_array_elements(c.facts -> 'periods') windows(w)
  where w ->> 'excused' is null and (w ->> 'done')::int + (w ->> 'madeUp')::int < (w ->> 'target')::int and ${further}`;

/** Open duties whose ended windows are short of acts. */
export const ARREARS_SQL = `c.kind = 'duty' and c.closed_at is null and exists (select 1 ${SHORT_WINDOWS(`w ->> 'endedAt' is not null`)})`;

/** Duties that still owe something in the window that runs. */
export const OWED_SQL = `exists (select 1 ${SHORT_WINDOWS(`w ->> 'endedAt' is null`)})`;

/** When the oldest window that is short had ended; null without one. */
const SHORT_SINCE = `(select min((w ->> 'endedAt')::timestamptz) ${SHORT_WINDOWS(`w ->> 'endedAt' is not null`)})`;

/**
 * When an open case wants attention: a task on its due date, a duty since it is short of something, else at the end of its window, and
 * after the last one when that is locked.
 */
export const WANTED_AT_SQL = `case when c.kind = 'duty' then coalesce(${SHORT_SINCE},
  (c.facts #>> '{clocks,due,dueAt}')::timestamptz, (c.facts #>> '{clocks,closing,dueAt}')::timestamptz) else c.due_at end`;

/**
 * A reported task is judged by its report, a duty by what is missing and what its window still owes, any other open case by the clock.
 * `now` is a placeholder.
 */
export const lampSql = (now: string): string => `case
  when c.closed_at is not null then 'closed'
  when c.state = 'reported' then case when (c.facts #>> '{report,late}')::boolean then 'late' else 'normal' end
  when ${PAUSED_SQL} then 'paused'
  when ${ARREARS_SQL} then 'late'
  when c.kind = 'duty' and not ${OWED_SQL} then 'normal'
  when c.due_at <= ${now} then 'late'
  when c.due_at <= ${now}::timestamptz + interval '${SOON_DAYS} days' then 'soon'
  else 'normal' end`;

/** Open cases whose unit has not signed in time; while the term stands still nobody is late. */
export const receiptOverdueSql = (now: string): string =>
  `c.closed_at is null and not ${PAUSED_SQL} and (c.facts #>> '{clocks,receipt,dueAt}')::timestamptz <= ${now}`;

/** A window that is met is due no longer. */
export const STILL_DUE_SQL = `c.closed_at is null and (c.kind <> 'duty' or ${OWED_SQL})`;

/** Cases a unit still has to answer, by the office day their term ends on. */
export const dueOnSql = (from: string, to: string): string =>
  `${STILL_DUE_SQL} and c.state <> 'reported' and c.facts ->> 'dueOn' between ${from} and ${to}`;

export const OPEN_PROPOSAL_SQL = `c.closed_at is null and c.facts -> 'proposals' @> '[{"state":"open"}]'`;
export const WAITING_LETTER_SQL = `c.closed_at is null and c.facts -> 'letters' @> '[{"state":"draft"}]'`;

/** A unit's account sees cases of its units and those its units are copied into. */
export function scopeCases(filter: SqlFilter, scope: Scope): SqlFilter {
  if (scope.all) return filter;
  const units = filter.place(scope.unitIds);
  return filter.add(
    `c.unit_id = any(${units}::uuid[]) or exists (
       select 1 from case_unit s where s.case_id = c.id and s.unit_id = any(${units}::uuid[]))`,
  );
}
