import { formatInstant } from '../calendar/office-day.ts';
import type { ClockName, RungVerb } from '../ladder/policy.ts';
import type { PlannedRung } from '../ladder/rung.ts';
import { LETTER_KIND_NAMES } from '../letter/letter.ts';
import { RUNG_NOUNS } from '../wording/late-text.ts';

const REMINDED: Record<ClockName, string> = {
  receipt: '提醒签收',
  due: '提醒按期反馈',
  review: '提醒复核',
  extension: '提醒答复延期申请',
  reassignment: '提醒重新交办',
  approval: '提醒签发函件',
  pace: '提醒按期完成本期次数',
  closing: '提醒结账',
  arrears: '提醒补足次数',
};

const REPORTED: Record<ClockName, string> = {
  receipt: '报告逾期未签收',
  due: '报告逾期未反馈',
  review: '报告超期未复核',
  extension: '报告延期申请久未答复',
  reassignment: '报告久未重新交办',
  approval: '报告函件久未签发',
  pace: '报告本期次数难以完成',
  closing: '报告结账',
  arrears: '报告逾期未补足次数',
};

const DONE: Record<RungVerb, (clock: ClockName) => string> = {
  remind: (clock) => REMINDED[clock],
  urge: () => `拟制${LETTER_KIND_NAMES.urging}`,
  supervise: () => `拟制${LETTER_KIND_NAMES.supervision}`,
  escalate: (clock) => REPORTED[clock],
  interview: () => '建议约谈，待领导决定',
  open_period: () => '本期结束，开始下一期',
  lock_period: () => '上期结账',
};

/** What a climbed rung did, for the case's history; who was told stands in its messages. */
export const rungText = ({ clock, verb }: Pick<PlannedRung, 'clock' | 'verb'>): string => DONE[verb](clock);

/** What was folded away after an outage: it says that the unit never got it. */
export const foldedText = (rung: PlannedRung, stronger: PlannedRung): string =>
  `系统迟误：原定${formatInstant(rung.nominalAt)}的“${rungText(rung)}”未执行、未发出，并入同时逾期的${RUNG_NOUNS[stronger.verb]}`;
