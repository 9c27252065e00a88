import { addMonths, type IsoDate } from '../calendar/office-day.ts';
import type { DutyRule } from '../duty/duty-rule.ts';
import { Refusal } from '../refusal/refusal.ts';

/** No obligation runs longer, none is taken up later: beyond ten years a year is misprinted. */
const MONTHS = 120;

/** The days a due date may lie on, both included. */
const rangeAround = (today: IsoDate): { from: IsoDate; to: IsoDate } => ({
  from: addMonths(today, -MONTHS),
  to: addMonths(today, MONTHS),
});

export function isPlausibleDue(dueOn: IsoDate, today: IsoDate): boolean {
  const { from, to } = rangeAround(today);
  return dueOn >= from && dueOn <= to;
}

/** Refuses (`due_out_of_range`) a day that is more than ten years away, before it is stored. */
export function refuseImplausibleDue(dueOn: IsoDate, today: IsoDate): void {
  if (isPlausibleDue(dueOn, today)) return;
  const { from, to } = rangeAround(today);
  const message = `期限 ${dueOn} 离今天超过十年，应在 ${from} 至 ${to} 之间`;
  throw new Refusal('invalid', 'due_out_of_range', `${message}。请核对年份后重新填写。`, [
    { path: 'dueOn', value: dueOn, message },
  ]);
}

/** Refuses (`duty_out_of_range`) a duty that begins or ends more than ten years away. */
export function refuseImplausibleDuty(rule: Pick<DutyRule, 'from' | 'until'>, today: IsoDate): void {
  const path = (['from', 'until'] as const).find((one) => !isPlausibleDue(rule[one], today));
  if (path === undefined) return;
  const message = `计数${path === 'from' ? '起点' : '终点'} ${rule[path]} 离今天超过十年`;
  throw new Refusal('invalid', 'duty_out_of_range', `${message}，请核对年份后重新填写。`, [
    { path: `duty.${path}`, value: rule[path], message },
  ]);
}
