import { roleName } from '../audience/role-name.ts';
import { formatInstant } from '../calendar/office-day.ts';
import { UNIT_CLOCKS, type ClockName, type RungVerb } from '../ladder/policy.ts';
import type { PlannedRung } from '../ladder/rung.ts';

const UNLESS: Record<ClockName, string> = {
  receipt: '前未签收',
  due: '前未反馈',
  review: '前未复核',
  extension: '前未答复',
  reassignment: '前未交办',
  approval: '前未签发',
  pace: '前次数未完成',
  closing: '前未补报',
  arrears: '前未补足',
};

const WILL: Record<ConsequenceVerb, string> = {
  remind: '将再次提醒',
  urge: '将发督促函',
  supervise: '将发督办函',
  escalate: '将报告',
  interview: '将提请约谈',
};

/** What follows for somebody; the turn of a period threatens nobody. */
type ConsequenceVerb = Exclude<RungVerb, 'open_period' | 'lock_period'>;

const isConsequence = (rung: PlannedRung): rung is PlannedRung & { verb: ConsequenceVerb } =>
  rung.verb !== 'open_period' && rung.verb !== 'lock_period';

/** A message leaves a moment after it is written; what falls due within this time (milliseconds) is over when it is read. */
const READING_MS = 10_000;

/**
 * `12月1日 09:00前未反馈，将发督促函（主要负责人、经办人）。`: what comes next after `now`, with everything that falls
 * due at the same instant; `mayMove` tells whose date is not certain yet. Empty when nothing more is to come.
 */
export function nextStepText(
  plan: readonly PlannedRung[],
  reader: 'unit' | 'office',
  now: string,
  mayMove: (rung: PlannedRung) => boolean,
): string {
  const ahead = plan
    .filter(isConsequence)
    .filter(
      ({ clock, nominalAt }) =>
        (reader === 'office' || UNIT_CLOCKS.includes(clock)) && Date.parse(nominalAt) > Date.parse(now) + READING_MS,
    );
  const [next] = ahead;
  if (next === undefined) return '';
  const same = ahead.filter(({ clock, nominalAt }) => clock === next.clock && nominalAt === next.nominalAt);
  const steps = same.map(({ verb, audience }) => `${WILL[verb]}（${audience.map(roleName).join('、')}）`);
  const mark = mayMove(next) ? '（暂定）' : '';
  return `${formatInstant(next.nominalAt)}${mark}${UNLESS[next.clock]}，${steps.join('，并')}。`;
}
