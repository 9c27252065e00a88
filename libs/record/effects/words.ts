import { LETTER_KIND_NAMES } from '../../domain/letter/letter.ts';
import { distanceText, dueText } from '../../domain/wording/due-text.ts';
import { nextStepText } from '../../domain/wording/next-step.ts';
import type { Placeholder } from '../../domain/wording/placeholders.ts';
import type { StepContext } from '../step-context.ts';
import type { StepDraft } from '../step-draft.ts';

const CLAUSE_LENGTH = 120;

/** What the placeholders of messages and papers stand for at this step. */
export function wordsOf(
  draft: StepDraft,
  context: StepContext,
  reader: 'unit' | 'office',
): Partial<Record<Placeholder, string>> {
  const { row } = draft;
  const { facts, subject } = row;
  const now = draft.at.toISOString();
  const plan = row.plan.filter((rung) => rung.key !== draft.rung?.key);
  return {
    office: context.world.office?.name ?? '安办',
    unit: context.world.units.get(facts.unitId)?.name ?? '',
    title: row.title,
    clause: subject.clause.length > CLAUSE_LENGTH ? `${subject.clause.slice(0, CLAUSE_LENGTH)}……` : subject.clause,
    notice: `《${subject.noticeTitle}》${subject.documentNumber === null ? '' : `（${subject.documentNumber}）`}`,
    ref: subject.ref,
    number: row.number,
    due: dueText(facts, context.policy.dayEndsAt),
    distance: distanceText(facts, now, context.table),
    next: nextStepText(plan, reader),
    basis: facts.dueBasis,
    ...letterWords(draft),
  };
}

function letterWords(draft: StepDraft): Partial<Record<Placeholder, string>> {
  const last = draft.letters.at(-1);
  const known = draft.row.facts.letters
    .filter((letter) => letter.state === 'issued')
    .map((letter) => LETTER_KIND_NAMES[letter.kind]);
  const earlier = known.length === 0 ? '无' : [...new Set(known)].join('、');
  if (last === undefined) return { letter: earlier, letterKind: earlier };
  const kind = LETTER_KIND_NAMES[last.kind];
  return { letter: last.documentNumber === null ? kind : `${last.documentNumber}${kind}`, letterKind: kind };
}
