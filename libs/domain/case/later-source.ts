import type { CaseFacts, ClauseChange, LaterSource } from './case-facts.ts';
import { actorName, optionalTextOf, textOf } from './command-payload.ts';
import type { CaseCommand } from './step.ts';

const WORDS: Record<ClauseChange, string> = { correction: '按更正后的文件修改', merger: '并入另一份文件的同一要求' };

/** The later document a command rests on. */
export function laterSourceOf(command: CaseCommand): LaterSource {
  return {
    kind: textOf(command, 'kind') as ClauseChange,
    source: textOf(command, 'source'),
    clause: optionalTextOf(command, 'clause'),
    at: command.receivedAt,
    by: actorName(command),
  };
}

/**
 * Whether the document's date or number holds only where it asks for more than what stands when the case decides, so that what the case
 * has come to meanwhile is never loosened.
 */
export const asksOnlyMore = ({ payload }: CaseCommand): boolean => payload['onlyStricter'] === true;

/** The facts with one document more to answer. */
export const withSource = <F extends CaseFacts>(facts: F, source: LaterSource): F => ({
  ...facts,
  laterSources: [...(facts.laterSources ?? []), source],
});

/** `镇安办 安干事按更正后的文件修改，依据《……》第3项：期限由……改为……；条款改为“……”` */
export const sourceText = ({ kind, by, source }: LaterSource, changes: readonly string[]): string =>
  `${by}${WORDS[kind]}，依据${source}：${changes.join('；')}`;

/** The clause as it reads now: as the last correction words it, else as the case was opened with. */
export function clauseNow({ laterSources = [] }: Pick<CaseFacts, 'laterSources'>, opened: string): string {
  return laterSources.findLast(({ kind, clause }) => kind === 'correction' && clause !== null)?.clause ?? opened;
}

/** What a later document changed beside dates, as people read it. */
export function clauseText({ kind, clause }: LaterSource): string[] {
  if (clause === null) return [];
  return [kind === 'correction' ? `条款改为“${clause}”` : `该文件的要求：“${clause}”`];
}
