import type { LetterAssumption } from '../../../../../libs/contracts/http/rehearsal.ts';
import type { CollisionCode } from '../../../../../libs/domain/rehearsal/collision/collision.ts';

export const COLLISION_NAMES: Record<CollisionCode, string> = {
  no_due_date: '没有期限',
  no_duty_rule: '缺计数规则',
  no_unit: '没有单位',
  unmatched_unit: '单位未对应',
  collective: '集合名称',
  window_reversed: '起止颠倒',
  deadline_before_issue: '下发即逾期',
  due_on_rest_day: '休息日到期',
  short_notice: '时间太紧',
  rest_day: '休息日发送',
  person_flood: '消息扎堆',
  overloaded_unit: '分工集中',
  no_recipient: '无人可通知',
  provisional_year: '日期暂定',
};

export const SEVERITY_LOOKS = {
  error: { shape: '●', word: '须处理', colour: '#c62828' },
  warning: { shape: '▲', word: '请留意', colour: '#8a5300' },
  info: { shape: '○', word: '供了解', colour: '#4a5565' },
} as const;

export const LETTER_NAMES: Record<LetterAssumption, string> = {
  recorded: '按现有常设授权',
  waiting: '等人签发',
  authorised: '到时即发',
};
