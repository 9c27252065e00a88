import { fullDate } from '../../../../libs/domain/calendar/office-day.ts';
import { parseTimeLimit } from '../../../../libs/domain/calendar/parse-time-limit.ts';
import { formatTimeLimit } from '../../../../libs/domain/calendar/time-limit-words.ts';
import type { CaseSubject } from '../../../../libs/domain/case/case-subject.ts';
import { currentPeriod, type DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import { ruleText } from '../../../../libs/domain/duty/duty-rule.ts';
import { clockSpec, type ClockSpec, type Policy } from '../../../../libs/domain/ladder/policy.ts';
import { dueClause } from '../../../../libs/domain/wording/due-clause.ts';

/** Why the window of a duty ends when it does, a sentence each: the rule and where it stands, the window, and what follows its end. */
export function explainWindow(facts: DutyFacts, policy: Policy, subject: CaseSubject): string[] {
  const { rule } = facts;
  const closing = clockSpec(policy, 'closing');
  const arrears = clockSpec(policy, 'arrears');
  const term = (spec: ClockSpec): string => formatTimeLimit(parseTimeLimit(spec.term));
  return [
    `次数：${ruleText(rule)}，从${fullDate(rule.from)}起，到${fullDate(rule.until)}止，出自${dueClause(facts, subject, policy)}。`,
    windowText(facts),
    '次数按实际办理的日期计入所在的一期，不按记录的时间。',
    `结账：一期结束后${term(closing)}，数字锁定；结账前，期内办的还可以补记。依据：${closing.source}。`,
    `缺次：一期结束后${term(arrears)}内补足；补足的另计，已结账的数字不变。依据：${arrears.source}。`,
  ];
}

function windowText(facts: DutyFacts): string {
  const period = currentPeriod(facts);
  if (period === null) return '各期都已结束，不再有新的一期。';
  return `本期：${period.name}，从${fullDate(period.first)}起；本期最后一日是${fullDate(period.last)}，当天办的也计入。`;
}
