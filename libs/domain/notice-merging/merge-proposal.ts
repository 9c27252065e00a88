import type { IsoDate } from '../calendar/office-day.ts';
import type { IssueFinding } from '../notice-matching/issue-finding.ts';
import type { MergeVerdict } from './merge-choice.ts';
import { itemWords } from '../notice/item-words.ts';

/** A case of an earlier clause, with what taking the later one in would make of it. */
export interface MergeCase {
  readonly caseId: string;
  readonly number: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly stateName: string;
  /** Its date or rule now: `2026年12月20日 周日`, `每月不少于1次`. */
  readonly stands: string;
  /** The stricter one of both; null where it stays. */
  readonly becomes: string | null;
  /** Why it cannot take the clause in; a case of its own opens for the unit then. */
  readonly refusal: string | null;
}

/** An earlier clause that orders the same of some of a task's units, and what the officer decided about it. */
export interface MergeProposal {
  readonly taskId: string;
  readonly intoTaskId: string;
  readonly noticeId: string;
  /** `《……的通知》（云安办〔2026〕9号）第3项` */
  readonly source: string;
  readonly issuer: string | null;
  readonly issuedOn: IsoDate | null;
  readonly clause: string;
  /** Null until it is decided. */
  readonly verdict: MergeVerdict | null;
  readonly cases: readonly MergeCase[];
}

/** The case that answers for each unit of a task beside its own clause: the one of the oldest clause it is merged into. */
export function mergedCases(proposals: readonly MergeProposal[], taskId: string): Map<string, MergedUnit> {
  const merged = new Map<string, MergedUnit>();
  for (const proposal of proposals) {
    if (proposal.taskId !== taskId || proposal.verdict !== 'merge') continue;
    for (const one of proposal.cases) {
      if (one.refusal === null && !merged.has(one.unitId)) merged.set(one.unitId, { proposal, case: one });
    }
  }
  return merged;
}

export interface MergedUnit {
  readonly proposal: MergeProposal;
  readonly case: MergeCase;
}

/** Units that were to be merged and get a case of their own after all, each with the case that cannot take the clause in. */
export function refusedCases(proposals: readonly MergeProposal[], taskId: string): Map<string, MergedUnit> {
  const merged = mergedCases(proposals, taskId);
  const refused = new Map<string, MergedUnit>();
  for (const proposal of proposals) {
    if (proposal.taskId !== taskId || proposal.verdict !== 'merge') continue;
    for (const one of proposal.cases) {
      if (!merged.has(one.unitId) && !refused.has(one.unitId)) refused.set(one.unitId, { proposal, case: one });
    }
  }
  return refused;
}

/** Same orders that nobody has decided about: the notice may be issued so with a reason, and opens a case beside the one that stands. */
export function mergeFindings(
  tasks: readonly { readonly id: string; readonly ref: string }[],
  proposals: readonly MergeProposal[],
): IssueFinding[] {
  const refs = new Map(tasks.map(({ id, ref }) => [id, ref]));
  return proposals
    .filter(({ verdict }) => verdict === null)
    .map(({ taskId, intoTaskId, source, cases }) => ({
      key: `same_order:${taskId}:${intoTaskId}`,
      code: 'same_order',
      severity: 'overridable',
      taskIds: [taskId],
      unitId: null,
      spelling: null,
      message: `${itemWords(refs.get(taskId) ?? '')}：与${source}可能是同一要求，${unitsText(cases)}的件还没有办结；请决定并入或另开一件。`,
    }));
}

function unitsText(cases: readonly MergeCase[]): string {
  const first = cases[0]?.unitName ?? '';
  return cases.length > 1 ? `${first}等${cases.length}个单位` : first;
}
