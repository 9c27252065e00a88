import type { IsoDate } from '../calendar/office-day.ts';
import { readExcerpt } from '../notice/read-excerpt.ts';
import { timeContextOf } from '../notice/time-context.ts';
import type { DutyDocument } from '../notice-matching/duty-time.ts';
import { proposedDuty, type ProposedDuty } from '../notice-matching/proposed-duty.ts';
import type { CorrectedTask } from './amendment-task.ts';
import { folded } from './ordered-words.ts';

/** What a clause says about how often, and the rule its words give. */
export interface ReadRule {
  readonly proposed: ProposedDuty;
  /** Every cadence, quota and recurring day as printed. */
  readonly words: readonly string[];
}

type Worded = Pick<CorrectedTask, 'ref' | 'sourceText' | 'units'>;

/** Both documents' clauses are read the same way, from their own words alone: places of one mean nothing in the other. */
export function readRule({ ref, sourceText, units }: Worded, document: DutyDocument, issuedOn: IsoDate): ReadRule {
  const read = readExcerpt(sourceText, { start: 0, end: sourceText.length }, ref, timeContextOf(document));
  const mentions = units.map(({ name, role, collective, unitId, memberIds }) => {
    const isKnown = unitId !== null || memberIds.length > 0;
    return { name, role, collective, isKnown, start: null, end: null };
  });
  const counted = [...read.cadences, ...read.quotas, ...read.deadlines.filter(({ kind }) => kind !== 'date')];
  return {
    proposed: proposedDuty({ ...read, units: mentions }, document, issuedOn),
    words: counted.map(({ raw }) => folded(raw)).toSorted(),
  };
}
