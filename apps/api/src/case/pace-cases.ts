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

interface Pacing {
  manager: EntityManager;
  policies: PolicyStore;
  table: DayTable;
  /** UTC. */
  now: string;
}

/** The open duties within a filter that still owe something, with their pace: working days are counted by the calendar, not by SQL. */
export async function paceLevels(
  { manager, policies, table, now }: Pacing,
  filter: SqlFilter,
): Promise<{ id: string; level: PaceLevel }[]> {
  const rows: Row[] = await manager.query(
    `select c.id, c.facts, c.policy_id as "policyId", c.policy_version as "policyVersion"
     from case_file c join unit u on u.id = c.unit_id
     where c.kind = 'duty' and c.closed_at is null and ${OWED_SQL} and ${filter.sql}`,
    filter.values,
  );
  const levels: { id: string; level: PaceLevel }[] = [];
  for (const { id, facts, policyId, policyVersion } of rows) {
    const pace = paceOf(facts, await policies.stamped(manager, policyId, policyVersion), table, now);
    if (pace !== null) levels.push({ id, level: pace.level });
  }
  return levels;
}
