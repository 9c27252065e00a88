import dayjs from 'dayjs';
import { dutyRuleFaults } from '../../../../../libs/domain/duty/duty-rule-faults.ts';
import { ruleText, type DutyRule } from '../../../../../libs/domain/duty/duty-rule.ts';

/** A rule while it is typed: the count may still be missing. */
export interface DutyDraft extends Omit<DutyRule, 'count'> {
  count: number | null;
}

const DAY = 'YYYY-MM-DD';

/** What the form begins with: the rule there is, or a quarter's duty of this year whose count nobody has said. */
export const draftOf = (rule: DutyRule | null): DutyDraft =>
  rule ?? {
    every: 'quarter',
    count: null,
    from: dayjs().format(DAY),
    until: dayjs().endOf('year').format(DAY),
    by: null,
    actor: null,
  };

/** The rule that is sent, or the first thing that keeps it from being sent. */
export function ruleOrFault({ count, actor, ...draft }: DutyDraft): { rule: DutyRule } | { fault: string } {
  if (count === null) return { fault: '请填写每期次数' };
  const words = actor?.trim() ?? '';
  const rule = { ...draft, count, actor: words === '' ? null : words };
  const [fault] = dutyRuleFaults(rule);
  return fault === undefined ? { rule } : { fault: fault.message };
}

/** `每季度不少于1次`, `2026-11-23 至 2026-12-31`, `由主要负责人完成`. */
export const dutyParts = (rule: DutyRule): string[] => [
  ruleText(rule),
  `${rule.from} 至 ${rule.until}`,
  ...(rule.actor === null ? [] : [`由${rule.actor}完成`]),
];
