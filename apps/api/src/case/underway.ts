import type { EntityManager } from 'typeorm';
import type { UnderwayAct } from '../../../../libs/contracts/http/case.ts';
import { ALL_VERB_NAMES } from '../../../../libs/domain/case/procedures.ts';
import type { Scope } from '../auth/signed-in.ts';

type Row = Omit<UnderwayAct, 'verbName' | 'receivedAt'> & { receivedAt: Date };

/** Acts of a case that are stored and that it has not answered yet, oldest first; a unit reads of its own only. */
export async function readUnderway(manager: EntityManager, caseId: string, scope: Scope): Promise<UnderwayAct[]> {
  const rows: Row[] = await manager.query(
    `select id, verb, actor_name as "actorName", received_at as "receivedAt" from command
     where case_id = $1 and outcome is null and ($2 or actor_unit_id = any($3::uuid[])) order by seq`,
    [caseId, scope.all, scope.all ? [] : scope.unitIds],
  );
  return rows.map((row) => ({
    ...row,
    verbName: ALL_VERB_NAMES[row.verb] ?? row.verb,
    receivedAt: row.receivedAt.toISOString(),
  }));
}
