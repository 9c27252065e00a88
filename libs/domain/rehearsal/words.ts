import { LETTER_KIND_NAMES } from '../letter/letter.ts';
import type { ClockName } from '../ladder/policy.ts';
import { rungText } from '../wording/rung-text.ts';
import type { EventVerb } from './rehearsed.ts';

/** What happens, as people read it. */
export const EVENT_VERB_NAMES: Record<EventVerb, string> = {
  issue: '下发',
  copy_in: '告知配合单位',
  remind: '提醒',
  urge: LETTER_KIND_NAMES.urging,
  supervise: LETTER_KIND_NAMES.supervision,
  submit: '函件送签',
  escalate: '报告',
  interview: '建议约谈',
  report: '反馈办结',
  accept: '复核办结',
  record: '记录一次',
};

/** The same with what a reminder or a report is about: two of one instant may be for the receipt and for the work. */
export const eventName = ({ verb, clock }: { verb: EventVerb; clock: ClockName | null }): string =>
  clock !== null && (verb === 'remind' || verb === 'escalate') ? rungText({ verb, clock }) : EVENT_VERB_NAMES[verb];
