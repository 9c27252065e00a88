import { LETTER_KIND_NAMES } from '../letter/letter.ts';
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
};
