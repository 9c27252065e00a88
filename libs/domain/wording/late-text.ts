import { formatInstant } from '../calendar/office-day.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import { isCurrent } from '../ladder/plan.ts';
import type { LateRung } from '../ladder/late-rung.ts';
import type { RungVerb } from '../ladder/policy.ts';
import { LETTER_KIND_NAMES } from '../letter/letter.ts';

export const RUNG_NOUNS: Record<RungVerb, string> = {
  remind: '提醒',
  urge: LETTER_KIND_NAMES.urging,
  supervise: LETTER_KIND_NAMES.supervision,
  escalate: '报告',
  interview: '约谈建议',
  open_period: '换期',
  lock_period: '结账',
};

const planned = ({ nominalAt, verb }: LateRung): string => `原定${formatInstant(nominalAt)}的${RUNG_NOUNS[verb]}`;

/** The ladders that judge a unit: of a task's date, of what a periodic duty is short of. */
const LADDERS = ['rung:due:', 'rung:arrears:'];

/** What the system owed the unit on the ladder of its date and did late or never. */
const owed = (facts: CaseFacts): readonly LateRung[] =>
  facts.lateRungs.filter(({ key }) => LADDERS.some((ladder) => key.startsWith(ladder)) && isCurrent(key, facts));

/**
 * `系统迟误：原定2026年12月1日 09:00的督促函未发出；原定2026年12月3日 09:00的督办函迟至2026年12月4日 11:00才办理`; empty when
 * the unit got everything in time.
 */
export function lateText(facts: CaseFacts): string {
  const all = owed(facts);
  if (all.length === 0) return '';
  // The letter before the reminders: an SMS is cut at its end.
  const unsent = all
    .filter(({ doneAt }) => doneAt === null)
    .map(planned)
    .reverse();
  const late = all.flatMap((rung) =>
    rung.doneAt === null ? [] : [`${planned(rung)}迟至${formatInstant(rung.doneAt)}才办理`],
  );
  return `系统迟误：${[...(unsent.length === 0 ? [] : [`${unsent.join('、')}未发出`]), ...late].join('；')}`;
}

/**
 * What a paper may claim that the unit has heard before: only letters that were issued, and no reminder or letter that was
 * folded away.
 */
export function toldText(facts: CaseFacts): string {
  const unsent = owed(facts).filter(({ doneAt }) => doneAt === null);
  const issued = facts.letters.filter(({ state }) => state === 'issued').map(({ kind }) => LETTER_KIND_NAMES[kind]);
  const letters = issued.length === 0 ? '' : `，并已发出${[...new Set(issued)].join('、')}`;
  if (unsent.length === 0) return `此前已通过督办系统通知办理${letters}`;
  return `此前已通过督办系统下发任务${letters}（因系统迟误，${unsent.map(planned).join('、')}未发出）`;
}
