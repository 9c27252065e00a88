import { dateOf, fullDate } from '../calendar/office-day.ts';
import type { Capacity } from '../case/capacity.ts';
import { waiting } from '../case/conditions.ts';
import type { Refused } from '../case/step.ts';
import type { ExtensionDecider } from '../ladder/policy.ts';
import type { TaskFacts } from './task-facts.ts';

/** While the term stands still nothing about its date is asked, decided or urged. */
export function standingStill({ pauses }: TaskFacts): Refused | null {
  if (!pauses.some(({ to }) => to === null)) return null;
  return { code: 'suspended', detail: '期限正在中止计算，恢复以后才能这样办理。' };
}

/** Bodies outside the office, whose decision it enters. */
const OUTSIDE: Partial<Record<ExtensionDecider, string>> = {
  supervising_dept: '主管部门',
  committee: '安委会',
  county: '县级部门',
};

/** The outside body that decides the extensions of a case; null where somebody inside does. */
export const outsideDecider = ({ extensionDecidedBy }: TaskFacts): string | null => OUTSIDE[extensionDecidedBy] ?? null;

/** Who decides the extensions of a case, as the unit and the office read it: `安办`, `领导`, or the body outside. */
export const extensionDecider = (facts: TaskFacts): string =>
  outsideDecider(facts) ?? (LEADERS.includes(facts.extensionDecidedBy) ? '领导' : '安办');

const LEADERS: readonly ExtensionDecider[] = ['signatory', 'leader_in_charge'];

/** Who decides an extension is the policy's business; where a body outside decides, the office enters its decision. */
export function notHisExtension(facts: TaskFacts, _at: string, capacity: Capacity): Refused | null {
  const decider: Capacity = LEADERS.includes(facts.extensionDecidedBy) ? 'leader' : 'office';
  if (capacity !== decider) {
    const body = outsideDecider(facts);
    const who = decider === 'leader' ? '领导' : body === null ? '安办' : `${body}决定、由安办录入，不由您`;
    return { code: 'verb_not_yours', detail: `按这项任务的规则，延期由${who}决定，您可以查看申请，不能答复。` };
  }
  return standingStill(facts) ?? waiting<TaskFacts>((known) => known.extension !== null)(facts);
}

/** One request at a time, before the date, as often as the policy lets; a late one is refused: the order's own date governs (HAZ-18). */
export function tooLateToExtend(facts: TaskFacts, at: string): Refused | null {
  if (facts.extension !== null) {
    return {
      code: 'verb_not_now',
      detail: `已申请过延期，正等${extensionDecider(facts)}答复；答复之前仍按原期限办理。`,
    };
  }
  const still = standingStill(facts);
  if (still !== null) return still;
  const { ask } = facts.clocks.due ?? { ask: null };
  const today = dateOf(at);
  if (ask !== null && ask.until !== null && today > ask.until) {
    const detail = `按规则，延期须在${ask.rule}以前申请，最迟${fullDate(ask.until)}，现已过；请按原期限办理并反馈。`;
    return { code: 'extension_too_late', detail };
  }
  if (facts.dueAt !== null && at > facts.dueAt) {
    const day = fullDate(facts.dueOn as string);
    const detail = `期限已于${day}届满，延期最迟应在当日届满前申请，不能再申请；请直接反馈办理情况。`;
    return { code: 'extension_too_late', detail };
  }
  if (ask !== null && ask.from !== null && today < ask.from) {
    const detail = `按规则，${ask.rule}内才能申请延期：最早${fullDate(ask.from)}，最迟${fullDate(facts.dueOn as string)}。`;
    return { code: 'extension_too_early', detail };
  }
  if (facts.extensionsGranted >= facts.extensionsAllowed) {
    const detail = `按规则最多延期${facts.extensionsAllowed}次，已用完；请直接反馈办理情况，确有困难请联系安办。`;
    return { code: 'extension_limit', detail };
  }
  return null;
}
