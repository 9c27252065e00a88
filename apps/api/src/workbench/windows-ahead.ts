import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../../../libs/domain/calendar/office-day.ts';
import { allPeriods } from '../../../../libs/domain/duty/duty-period.ts';
import type { DutyRule } from '../../../../libs/domain/duty/duty-rule.ts';
import type { Scope } from '../auth/signed-in.ts';
import { scopeCases } from '../case/case.sql.ts';
import { SqlFilter } from '../case/sql-filter.ts';

/** Last days of the windows that open duties will still open after the one that runs. */
export async function windowsAhead(manager: EntityManager, scope: Scope): Promise<IsoDate[]> {
  const filter = scopeCases(new SqlFilter(), scope).add(`c.kind = 'duty' and c.closed_at is null`);
  const rows: { rule: DutyRule; last: IsoDate }[] = await manager.query(
    `select c.facts -> 'rule' as rule, c.facts ->> 'dueOn' as last from case_file c where ${filter.sql}`,
    filter.values,
  );
  return rows.flatMap(({ rule, last }) =>
    allPeriods(rule)
      .filter((period) => period.last > last)
      .map((period) => period.last),
  );
}
