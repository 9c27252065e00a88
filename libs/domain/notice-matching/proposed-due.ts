import type { IsoDate } from '../calendar/office-day.ts';
import type { Deadline } from '../notice/notice.ts';
import { isPlausibleDue } from './due-range.ts';

/**
 * The due date the clause itself settles: exactly one last day and nothing ambiguous beside it. Everything else is left
 * to an officer, because no date may stand without a source; so is a misprinted year.
 */
export function proposedDue(deadlines: readonly Deadline[], today: IsoDate): { dueOn: string; basis: string } | null {
  if (deadlines.some((deadline) => deadline.kind === 'ambiguous')) return null;
  const dated = deadlines.filter((deadline) => deadline.kind === 'date' || deadline.kind === 'period');
  const days = new Set(dated.map((deadline) => deadline.date));
  const first = dated[0];
  if (days.size !== 1 || first === undefined || first.date === null) return null;
  if (!isPlausibleDue(first.date, today)) return null;
  return { dueOn: first.date, basis: `原文“${first.raw.replace(/\s+/g, '')}”` };
}

/** The days an officer may choose from, earliest first: stated days and readings of ambiguous ones. */
export function dueChoices(deadlines: readonly Deadline[]): string[] {
  const days = deadlines.flatMap((deadline) => [
    ...(deadline.date === null ? [] : [deadline.date]),
    ...deadline.readings,
  ]);
  return [...new Set(days)].sort();
}
