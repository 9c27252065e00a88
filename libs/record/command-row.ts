import type { EntityManager } from 'typeorm';
import type { Actor, ActorKind } from '../domain/case/actor.ts';
import type { Capacity } from '../domain/case/capacity.ts';
import type { CaseCommand } from '../domain/case/step.ts';

interface CommandRow {
  id: string;
  caseId: string;
  verb: string;
  payload: Record<string, unknown>;
  actorKind: ActorKind;
  actorId: string;
  actorName: string;
  actorUnitId: string | null;
  capacity: Capacity;
  dutyGeneration: number;
  receivedAt: Date;
}

const COLUMNS = `id, case_id as "caseId", verb, payload, actor_kind as "actorKind", actor_id as "actorId",
  actor_name as "actorName", actor_unit_id as "actorUnitId", capacity, duty_generation as "dutyGeneration", received_at as "receivedAt"`;

function commandOf(row: CommandRow): CaseCommand {
  const actor: Actor = { kind: row.actorKind, id: row.actorId, name: row.actorName, unitId: row.actorUnitId };
  return {
    id: row.id,
    verb: row.verb,
    payload: row.payload,
    actor,
    capacity: row.capacity,
    dutyGeneration: row.dutyGeneration,
    receivedAt: row.receivedAt.toISOString(),
  };
}

/** Reads commands by id. */
export async function readCommands(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(CaseCommand & { caseId: string })[]> {
  const rows: CommandRow[] = await manager.query(
    `select ${COLUMNS} from command where id = any($1::uuid[]) order by case_id, seq`,
    [ids],
  );
  return rows.map((row) => ({ ...commandOf(row), caseId: row.caseId }));
}
