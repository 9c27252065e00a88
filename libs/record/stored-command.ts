import type { EntityManager } from 'typeorm';
import type { Actor, CommandChannel } from '../domain/case/actor.ts';
import type { Capacity } from '../domain/case/capacity.ts';

export interface CommandInput {
  /** Chosen by the sender; the same id with the same content is the same command. */
  id: string;
  caseId: string;
  verb: string;
  payload: Readonly<Record<string, unknown>>;
  actor: Actor;
  capacity: Capacity;
  /** The duty's generation the capacity was settled for; a duty that has moved since refuses the command. */
  dutyGeneration: number;
  channel: CommandChannel;
}

/** How long the door's own delivery is left alone before the relay takes a command over. */
const HEAD_START = '4 seconds';

const STORE = `
  with stored as (
    insert into command (id, case_id, seq, verb, payload, content_hash, actor_kind, actor_id, actor_name, actor_unit_id,
      capacity, duty_generation, channel, received_at, closes, lease_until)
    select $1, $2, coalesce((select max(seq) from command where case_id = $2), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11,
      $12, $13, $14, clock_timestamp() + interval '${HEAD_START}'
    on conflict (id) do nothing returning id)
  select exists (select from command where case_id = $2 and outcome is null) as "isBehind" from stored`;

/** Stores the command as the case's next, under the case's lock; null when its id is known. `closes`: it will close the case. */
export async function storeCommand(
  manager: EntityManager,
  input: CommandInput,
  contentHash: string,
  receivedAt: Date,
  closes: boolean,
): Promise<{ isBehind: boolean } | null> {
  const rows: { isBehind: boolean }[] = await manager.query(STORE, [
    input.id,
    input.caseId,
    input.verb,
    JSON.stringify(input.payload),
    contentHash,
    input.actor.kind,
    input.actor.id,
    input.actor.name,
    input.actor.unitId,
    input.capacity,
    input.dutyGeneration,
    input.channel,
    receivedAt,
    closes,
  ]);
  return rows[0] ?? null;
}

/** A stored command with the present version and state of its case. */
export interface KnownCommand {
  caseId: string;
  contentHash: string;
  outcome: 'applied' | 'refused' | null;
  refusalCode: string | null;
  refusalDetail: string | null;
  receivedAt: Date;
  version: number;
  state: string;
  /** An older command of the case still waits. */
  isBehind: boolean;
}

/** The command stored under an id. */
export async function readKnown(manager: EntityManager, id: string): Promise<KnownCommand | null> {
  const rows: KnownCommand[] = await manager.query(
    `select c.case_id as "caseId", c.content_hash as "contentHash", c.outcome, c.refusal_code as "refusalCode",
       c.refusal_detail as "refusalDetail", c.received_at as "receivedAt", f.version, f.state,
       exists (select from command older where older.case_id = c.case_id and older.seq < c.seq and older.outcome is null) as "isBehind"
     from command c join case_file f on f.id = c.case_id where c.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}
