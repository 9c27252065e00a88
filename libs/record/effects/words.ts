import { clauseNow } from '../../domain/case/later-source.ts';
import { procedureOf } from '../../domain/case/procedures.ts';
import type { CaseSubject } from '../../domain/case/case-subject.ts';
import { isDueProvisional, mayRungMove } from '../../domain/ladder/still-provisional.ts';
import { LETTER_KIND_NAMES } from '../../domain/letter/letter.ts';
import { distanceText, dueText } from '../../domain/wording/due-text.ts';
import { lateText, toldText } from '../../domain/wording/late-text.ts';
import { nextStepText } from '../../domain/wording/next-step.ts';
import { noticeName, orderingNotices } from '../../domain/wording/notice-name.ts';
import type { Placeholder } from '../../domain/wording/placeholders.ts';
import { shortened } from '../../domain/wording/shortened.ts';
import type { StepContext } from '../step-context.ts';
import type { StepDraft } from '../step-draft.ts';

const CLAUSE_LENGTH = 120;
/** What an SMS takes of a title and of the words somebody wrote; the page behind its link has them whole. */
const SMS_TITLE_LENGTH = 50;
const SMS_REASON_LENGTH = 80;

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
    clause: shortened(clauseNow(facts, subject.clause), CLAUSE_LENGTH),
    notice: orderingNotices(subject, facts.laterSources),
    ref: subject.ref,
    number: row.number,
    due: `${dueText(facts, context.policy.dayEndsAt)}${isDueProvisional(facts, context.table) ? '（暂定）' : ''}`,
    distance: distanceText(facts, now, context.table),
    next: nextStepText(plan, reader, now, mayRungMove(facts, context.table)),
    basis: facts.dueBasis,
    late: lateText(facts),
    told: toldText(facts),
    ...letterWords(draft),
    ...procedureOf(row.kind).words(facts, context.table, now),
  };
}

/** The same words as an SMS can carry them: operators refuse a text of many parts. */
export function smsWords(
  values: Partial<Record<Placeholder, string>>,
  subject: CaseSubject,
): Partial<Record<Placeholder, string>> {
  const short = {
    ...values,
    title: shortened(values.title ?? '', SMS_TITLE_LENGTH),
    notice: noticeName(subject, shortened(subject.noticeTitle, SMS_TITLE_LENGTH)),
    late: values.late ? `${shortened(values.late, SMS_REASON_LENGTH)}。` : '',
  };
  return values.reason === undefined ? short : { ...short, reason: shortened(values.reason, SMS_REASON_LENGTH) };
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
