import type { DataSource, EntityManager } from 'typeorm';
import type { Actor, CommandChannel } from '../domain/case/actor.ts';
import type { Capacity } from '../domain/case/capacity.ts';
import { procedureOf } from '../domain/case/procedures.ts';
import type { CaseCommand } from '../domain/case/step.ts';
import { canonical, type Json } from '../domain/ledger/canonical.ts';
import { Refusal } from '../domain/refusal/refusal.ts';
import { sha256 } from '../ledger/link.ts';
import type { Clock } from '../persistence/clock.ts';
import { lockCases, type CaseRow } from './case-row.ts';
import { newDraft } from './step-draft.ts';
import { writeDrafts } from './write/write-steps.ts';

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

/** What the door says: accepted and on its way, or the final answer. */
export type DoorAnswer =
  | { outcome: 'accepted'; command: CaseCommand; kind: CaseRow['kind'] }
  | { outcome: 'applied'; version: number; state: string }
  | { outcome: 'refused'; code: string; detail: string };

/** How long the door's own delivery is left alone before the relay takes a command over. */
const HEAD_START = '4 seconds';

/**
 * Where persons' commands are decided: under the case's row lock the command is stored with its legal time, and a refusal
 * is final. It works while the engine is away.
 */
export class Door {
  private readonly dataSource: DataSource;
  private readonly clock: Clock;

  constructor(dataSource: DataSource, clock: Clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** Refuses `case_not_found` and `command_id_reused`; every other "no" is a stored refusal. */
  async receive(input: CommandInput): Promise<DoorAnswer> {
    return this.dataSource.transaction(async (manager) => {
      const row = (await lockCases(manager, [input.caseId])).get(input.caseId);
      if (row === undefined)
        throw new Refusal('not_found', 'case_not_found', '没有这件督办事项，可能已被移走，请返回列表查看。');
      const contentHash = sha256(
        canonical({ verb: input.verb, payload: input.payload, actor: input.actor.id } as unknown as Json),
      );
      const known = await readKnown(manager, input.id);
      if (known !== null) return answerKnown(known, input, contentHash, row);
      const receivedAt = await this.clock.now(manager);
      const command: CaseCommand = { ...pick(input), receivedAt: receivedAt.toISOString() };
      const decision = procedureOf(row.kind).decide(row.facts, command);
      await insert(manager, input, contentHash, receivedAt);
      if (!('refused' in decision)) return { outcome: 'accepted', command, kind: row.kind };
      const draft = newDraft(row, { key: input.id, kind: 'refused', at: receivedAt, digest: contentHash });
      await writeDrafts(manager, [{ ...draft, actor: input.actor, command, refused: decision.refused }]);
      return { outcome: 'refused', ...decision.refused };
    });
  }

  /** The recorded outcome of a command, once there is one. */
  async outcomeOf(commandId: string): Promise<Exclude<DoorAnswer, { outcome: 'accepted' }> | null> {
    const known = await readKnown(this.dataSource.manager, commandId);
    if (known === null || known.outcome === null) return null;
    if (known.outcome === 'refused')
      return { outcome: 'refused', code: known.refusalCode ?? '', detail: known.refusalDetail ?? '' };
    return { outcome: 'applied', version: known.version, state: known.state };
  }
}

const pick = ({
  id,
  verb,
  payload,
  actor,
  capacity,
  dutyGeneration,
}: CommandInput): Omit<CaseCommand, 'receivedAt'> => ({
  id,
  verb,
  payload,
  actor,
  capacity,
  dutyGeneration,
});

interface KnownCommand {
  caseId: string;
  contentHash: string;
  outcome: 'applied' | 'refused' | null;
  refusalCode: string | null;
  refusalDetail: string | null;
  receivedAt: Date;
  version: number;
  state: string;
}

async function readKnown(manager: EntityManager, id: string): Promise<KnownCommand | null> {
  const rows: KnownCommand[] = await manager.query(
    `select c.case_id as "caseId", c.content_hash as "contentHash", c.outcome, c.refusal_code as "refusalCode",
       c.refusal_detail as "refusalDetail", c.received_at as "receivedAt", f.version, f.state
     from command c join case_file f on f.id = c.case_id where c.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

const reused = (): Refusal =>
  new Refusal('conflict', 'command_id_reused', '这个操作编号已用于另一项操作，请刷新页面后重新提交。');

function answerKnown(known: KnownCommand, input: CommandInput, contentHash: string, row: CaseRow): DoorAnswer {
  if (known.contentHash !== contentHash || known.caseId !== input.caseId) {
    throw reused();
  }
  if (known.outcome === 'refused')
    return { outcome: 'refused', code: known.refusalCode ?? '', detail: known.refusalDetail ?? '' };
  if (known.outcome === 'applied') return { outcome: 'applied', version: row.version, state: row.facts.state };
  return {
    outcome: 'accepted',
    command: { ...pick(input), receivedAt: known.receivedAt.toISOString() },
    kind: row.kind,
  };
}

async function insert(
  manager: EntityManager,
  input: CommandInput,
  contentHash: string,
  receivedAt: Date,
): Promise<void> {
  await manager.query('update case_file set command_seq = command_seq + 1 where id = $1', [input.caseId]);
  const stored: unknown[] = await manager.query(
    `insert into command (id, case_id, seq, verb, payload, content_hash, actor_kind, actor_id, actor_name, actor_unit_id,
       capacity, duty_generation, channel, received_at, lease_until)
     select $1, id, command_seq, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, clock_timestamp() + interval '${HEAD_START}'
     from case_file where id = $2 on conflict (id) do nothing returning id`,
    [
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
    ],
  );
  // Another case's command of the same id was stored in this moment, where this case's lock does not reach.
  if (stored.length === 0) throw reused();
}
