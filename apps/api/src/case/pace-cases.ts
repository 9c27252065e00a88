import type { EntityManager } from 'typeorm';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import type { DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import { paceOf, type PaceLevel } from '../../../../libs/domain/duty/pace.ts';
import type { PolicyStore } from '../../../../libs/record/policy-store.ts';
import { OWED_SQL } from './case.sql.ts';
import type { SqlFilter } from './sql-filter.ts';

interface Row {
  id: string;
  facts: DutyFacts;
  policyId: string;
  policyVersion: number;
}

/** Ids of the open duties within a filter whose pace is of a level: working days are counted by the calendar, not by SQL. */
export async function casesOfPace(
  manager: EntityManager,
  level: PaceLevel,
  filter: SqlFilter,
  policies: PolicyStore,
  table: DayTable,
  now: string,
): Promise<string[]> {
  const rows: Row[] = await manager.query(
    `select c.id, c.facts, c.policy_id as "policyId", c.policy_version as "policyVersion"
     from case_file c join unit u on u.id = c.unit_id
     where c.kind = 'duty' and c.closed_at is null and ${OWED_SQL} and ${filter.sql}`,
    filter.values,
  );
  const ids: string[] = [];
  for (const { id, facts, policyId, policyVersion } of rows) {
    const policy = await policies.stamped(manager, policyId, policyVersion);
    if (paceOf(facts, policy, table, now)?.level === level) ids.push(id);
  }
  return ids;
}
