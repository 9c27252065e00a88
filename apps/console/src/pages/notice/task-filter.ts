import type { NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';
import type { Certainty } from '../../../../../libs/domain/notice-matching/reading-certainty.ts';
import { standingOf, type Standing } from './standing.ts';

/** Which cards are shown: one standing, what was not read for certain, or those with one kind of finding. */
export type CardFilter = 'all' | 'closer' | Standing | IssueFinding['code'];

interface Derived {
  findings: readonly IssueFinding[];
  /** How surely the clause was read, null once somebody has decided on it. */
  level: Certainty | null;
}

export const wantsCloserLook = (level: Certainty | null): boolean => level === 'middle' || level === 'low';

export function matchesFilter(task: NoticeTaskView, { findings, level }: Derived, filter: CardFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'closer') return wantsCloserLook(level);
  if (filter === 'open' || filter === 'ready' || filter === 'confirmed' || filter === 'excluded') {
    return standingOf(task, findings) === filter;
  }
  return findings.some((finding) => finding.code === filter);
}

/** Words in the number, the title, the clause or a unit's name. */
export function matchesWords(
  task: NoticeTaskView,
  unitNames: Readonly<Record<string, string>>,
  words: string,
): boolean {
  const typed = words.trim().toLowerCase();
  if (typed === '') return true;
  const units = task.units.flatMap((unit) => [unit.name, unit.unitId === null ? '' : (unitNames[unit.unitId] ?? '')]);
  return [task.ref, task.title, task.sourceText, ...units].some((text) => text.toLowerCase().includes(typed));
}
