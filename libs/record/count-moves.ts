import type { EntityManager } from 'typeorm';
import type { DayTable } from '../domain/calendar/day-table.ts';
import { dueMoved, replanClocks } from '../domain/ladder/replan-clocks.ts';
import type { PlannedAnew } from '../domain/wording/planned-anew.ts';
import { readCases } from './case-row.ts';
import type { PolicyStore } from './policy-store.ts';

/** A preview answers within seconds; a township has some hundred open cases. */
const LOOKED_AT_MOST = 2_000;
/** Other requests get their turn between two batches. */
const BATCH = 100;

/** What a day table would do to the open cases, counted as the replanner counts; nothing is locked or stored. */
export async function countMoves(
  manager: EntityManager,
  table: DayTable,
  policies: PolicyStore,
  at: Date,
  atMost = LOOKED_AT_MOST,
): Promise<PlannedAnew> {
  const rows: { id: string; open: number }[] = await manager.query(
    `select id, (count(*) over ())::int as open from case_file where closed_at is null
     order by next_rung_at, id limit $1`,
    [atMost],
  );
  const counted: PlannedAnew = { open: rows[0]?.open ?? 0, looked: rows.length, moved: 0, reminders: 0 };
  for (let from = 0; from < rows.length; from += BATCH) {
    const ids = rows.slice(from, from + BATCH).map(({ id }) => id);
    for (const { policyId, policyVersion, facts, plan, businessKey } of (await readCases(manager, ids)).values()) {
      const policy = await policies.stamped(manager, policyId, policyVersion);
      const rules = { policy, before: policy, table, businessKey };
      const moves = replanClocks(facts, plan, rules, at.toISOString())?.moves ?? [];
      if (moves.some(dueMoved)) counted.moved += 1;
      else if (moves.length > 0) counted.reminders += 1;
    }
  }
  return counted;
}
