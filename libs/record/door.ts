import type { DataSource, EntityManager } from 'typeorm';
import { procedureOf } from '../domain/case/procedures.ts';
import type { CaseCommand } from '../domain/case/step.ts';
import { canonical, type Json } from '../domain/ledger/canonical.ts';
import { Refusal } from '../domain/refusal/refusal.ts';
import { sha256 } from '../ledger/link.ts';
import type { Clock } from '../persistence/clock.ts';
import { together, transactionWithEnd } from '../persistence/together.ts';
import { lockFiles, readCases, type CaseRow } from './case-row.ts';
import { newDraft } from './step-draft.ts';
import { readKnown, storeCommand, type CommandInput, type KnownCommand } from './stored-command.ts';
import { writeDrafts } from './write/write-steps.ts';

/** What the door says: accepted and on its way, or the final answer. */
export type DoorAnswer =
  /** `isBehind`: an older command of the case waits to be decided. */
  | { outcome: 'accepted'; command: CaseCommand; kind: CaseRow['kind']; isBehind: boolean }
  | { outcome: 'applied'; version: number; state: string }
  | { outcome: 'refused'; code: string; detail: string };

/** Refuses (throws) a command for what other cases are; called under the case's lock. */
export type Guard = (manager: EntityManager) => Promise<void>;

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

  /**
   * Refuses `case_not_found`, `command_id_reused` and what `guard` refuses, which looks beyond the case while it is locked; every other
   * "no" is a stored refusal.
   */
  async receive(input: CommandInput, guard?: Guard): Promise<DoorAnswer> {
    return transactionWithEnd(this.dataSource, async (manager, end) => {
      const { files, lockedAt } = await lockFiles(manager, [input.caseId]);
      const file = files.get(input.caseId);
      if (file === undefined)
        throw new Refusal('not_found', 'case_not_found', '没有这件督办事项，可能已被移走，请返回列表查看。');
      if (guard !== undefined) await guard(manager);
      const receivedAt = await this.clock.asOf(lockedAt);
      const command: CaseCommand = { ...pick(input), receivedAt: receivedAt.toISOString() };
      const contentHash = contentHashOf(input);
      const decision = procedureOf(file.kind).decide(file.facts, command);
      const isRefused = 'refused' in decision;
      const [stored] = await together([
        storeCommand(manager, input, contentHash, receivedAt, !isRefused && decision.step.facts.closedAt !== null),
        isRefused ? Promise.resolve() : end(),
      ]);
      if (stored === null) {
        return answerKnown(await readKnown(manager, input.id), input, contentHash, file.kind);
      }
      if (!isRefused) return { outcome: 'accepted', command, kind: file.kind, ...stored };
      const row = (await readCases(manager, [file.id])).get(file.id) as CaseRow;
      const draft = newDraft(row, { key: input.id, kind: 'refused', at: receivedAt, digest: contentHash });
      await writeDrafts(manager, [{ ...draft, actor: input.actor, command, ...decision }], () => false, end);
      return { outcome: 'refused', ...decision.refused };
    });
  }

  /** Whether an older command of its case still waits to be decided. */
  async isBehindAnother(commandId: string): Promise<boolean> {
    return (await readKnown(this.dataSource.manager, commandId))?.isBehind === true;
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

const contentHashOf = ({ verb, payload, actor }: CommandInput): string =>
  sha256(canonical({ verb, payload, actor: actor.id } as unknown as Json));

const reused = (): Refusal =>
  new Refusal('conflict', 'command_id_reused', '这个操作编号已用于另一项操作，请刷新页面后重新提交。');

function answerKnown(
  known: KnownCommand | null,
  input: CommandInput,
  contentHash: string,
  kind: CaseRow['kind'],
): DoorAnswer {
  // Another case's command of the same id may be stored in this very moment, where this case's lock does not reach.
  if (known === null || known.contentHash !== contentHash || known.caseId !== input.caseId) throw reused();
  if (known.outcome === 'refused')
    return { outcome: 'refused', code: known.refusalCode ?? '', detail: known.refusalDetail ?? '' };
  if (known.outcome === 'applied') return { outcome: 'applied', version: known.version, state: known.state };
  const command = { ...pick(input), receivedAt: known.receivedAt.toISOString() };
  return { outcome: 'accepted', command, kind, isBehind: known.isBehind };
}
