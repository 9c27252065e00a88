import type { Scope } from '../auth/signed-in.ts';
import type { SqlFilter } from './sql-filter.ts';

/** An amber lamp from so many natural days before the due instant. */
const SOON_DAYS = 3;

/** Cases whose unit's term stands still (中止). */
const PAUSED_SQL = `coalesce((c.facts #>> '{clocks,due,paused}')::boolean, false)`;

/** A reported task is judged by its report, any other open one by the clock. `now` is a placeholder. */
export const lampSql = (now: string): string => `case
  when c.closed_at is not null then 'closed'
  when c.state = 'reported' then case when (c.facts #>> '{report,late}')::boolean then 'late' else 'normal' end
  when ${PAUSED_SQL} then 'paused'
  when c.due_at <= ${now} then 'late'
  when c.due_at <= ${now}::timestamptz + interval '${SOON_DAYS} days' then 'soon'
  else 'normal' end`;

/** Open cases whose unit has not signed in time; while the term stands still nobody is late. */
export const receiptOverdueSql = (now: string): string =>
  `c.closed_at is null and not ${PAUSED_SQL} and (c.facts #>> '{clocks,receipt,dueAt}')::timestamptz <= ${now}`;

/** Cases a unit still has to answer, by the office day their term ends on. */
export const dueOnSql = (from: string, to: string): string =>
  `c.closed_at is null and c.state <> 'reported' and c.facts ->> 'dueOn' between ${from} and ${to}`;

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
