import type { EntityManager } from 'typeorm';
import type { RecordRequest } from '../contracts/case.messages.ts';
import type { CaseCommand } from '../domain/case/step.ts';
import type { PlannedRung } from '../domain/ladder/rung.ts';
import { instantOf, PLAN } from './case.sql.ts';
import { IS_STALE } from './replanning.sql.ts';

/** What belongs to a locked case and decides what becomes of a request. */
export interface Situation {
  /** Rungs still to come, earliest first. */
  plan: PlannedRung[];
  /** The step or refusal this request's key was recorded with before. */
  recorded: { refused: { code: string; detail: string } | null } | null;
  /** For a rung: the undecided commands received at or before its instant, in the order received. */
  pending: CaseCommand[];
  /** A replanning has begun that has not reached the case yet: no rung of its old plan is climbed any more. */
  isStale: boolean;
  /** Messages of the case wait to be sent. */
  hasUnsent: boolean;
}

const RECORDED = `(
  select json_build_object('refused', case when c.id is null then null
    else json_build_object('code', c.refusal_code, 'detail', c.refusal_detail) end)
  from (select 1) one
    left join case_step s on s.case_id = q.id and s.key = q.key
    left join command c on c.id = q.command_id and c.outcome = 'refused'
  where s.key is not null or c.id is not null)`;

const PENDING = `(
  select coalesce(json_agg(json_build_object('id', c.id, 'verb', c.verb, 'payload', c.payload, 'actor', json_build_object(
      'kind', c.actor_kind, 'id', c.actor_id, 'name', c.actor_name, 'unitId', c.actor_unit_id), 'capacity', c.capacity,
    'dutyGeneration', c.duty_generation, 'receivedAt', ${instantOf('c.received_at')}) order by c.seq), '[]')
  from command c where c.case_id = q.id and c.outcome is null and c.received_at <= q.rung_at)`;

/** Subqueries per case rather than joins: each is a look-up by key, however large the tables are. */
const SITUATION = `
  select q.id, ${PLAN('q.id')} as plan, ${RECORDED} as recorded, ${PENDING} as pending,
    ${IS_STALE('q.id')} as "isStale",
    exists (select from notification n where n.case_id = q.id and n.state = 'queued') as "hasUnsent"
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[]) q(id, key, command_id, rung_at)`;

/** Reads it for locked cases, at most one request each, in one statement. */
export async function readSituations(
  manager: EntityManager,
  requests: readonly RecordRequest[],
): Promise<Map<string, Situation>> {
  const rows: (Situation & { id: string })[] = await manager.query(SITUATION, [
    requests.map((request) => request.caseId),
    requests.map((request) => request.key),
    requests.map((request) => (request.kind === 'command' ? request.key : null)),
    requests.map((request) => (request.kind === 'rung' ? request.rung.at : null)),
  ]);
  return new Map(rows.map(({ id, ...situation }) => [id, situation]));
}
