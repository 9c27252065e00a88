import { isProvisional, whyRest, type DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import {
  addDays,
  dateOf,
  formatDate,
  formatInstant,
  fullDate,
  naturalDaysBetween,
} from '../../../../libs/domain/calendar/office-day.ts';
import { explainDue } from '../../../../libs/domain/calendar/explain-due.ts';
import { parseTimeLimit } from '../../../../libs/domain/calendar/parse-time-limit.ts';
import { formatTimeLimit } from '../../../../libs/domain/calendar/time-limit-words.ts';
import type { CaseFacts } from '../../../../libs/domain/case/case-facts.ts';
import type { DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import { isDueProvisional } from '../../../../libs/domain/ladder/still-provisional.ts';
import { clockSpec, type Policy } from '../../../../libs/domain/ladder/policy.ts';
import { dueSheetOf } from '../../../../libs/domain/ladder/time-clock.ts';
import type { CaseSubject } from '../../../../libs/domain/case/case-subject.ts';
import { dueClause } from '../../../../libs/domain/wording/due-clause.ts';
import { changeSentences } from './due-changes.ts';
import { explainWindow } from './window-explanation.ts';

const LONGEST_LOOK_DAYS = 400;

/** Why a case is due when it is, a sentence each: the source, the rule, how it was counted, what changed it. */
export function explainCaseDue(
  facts: CaseFacts,
  policy: Policy,
  subject: CaseSubject,
  now: string,
  table: DayTable,
): string[] {
  if (policy.kind === 'acknowledgement') return [];
  if (policy.kind === 'duty') {
    return [
      ...explainWindow(facts as DutyFacts, policy, subject),
      ...changeSentences(facts),
      restText(facts, now, table),
    ].filter((sentence) => sentence !== '');
  }
  const sheet = dueSheetOf(facts, policy, table, dueClause(facts, subject, policy));
  const sentences =
    sheet === null
      ? [
          facts.dueBasis === '' ? '' : `期限来源：${facts.dueBasis}`,
          ruleText(facts, policy),
          ...plainLines(facts, policy, table),
          ...changeSentences(facts),
          restText(facts, now, table),
        ]
      : [
          ruleText(facts, policy),
          ...explainDue(sheet),
          ...changeSentences(facts),
          sheet.direction === 'stated' ? restText(facts, now, table) : '',
        ];
  return sentences.filter((sentence) => sentence !== '');
}

function ruleText(facts: CaseFacts, policy: Policy): string {
  const { term, source } = clockSpec(policy, 'due');
  const rule = `规则“${policy.title}”`;
  if (facts.dueRevision > 0) return `${rule}：以同意的日期为准`;
  if (term === 'stated') return `${rule}：以写明的日期为准`;
  return `${rule}：自${startText(facts)}起${formatTimeLimit(parseTimeLimit(term))}（${source}）`;
}

function plainLines(facts: CaseFacts, policy: Policy, table: DayTable): string[] {
  return [
    facts.dueAt === null ? '' : `截止时刻：${endText(facts, policy)}，此刻及以后收到的反馈记为逾期`,
    isDueProvisional(facts, table) ? '该日期涉及放假安排尚未公布的年份，公布后可能调整' : '',
  ];
}

/** A returned or handed-over task starts the term of such a policy anew. */
function startText(facts: CaseFacts): string {
  const clock = facts.clocks.due;
  return clock === undefined || clock.round === 1 ? '下发' : `${formatInstant(clock.startedAt)}重新`;
}

/** The end of a day belongs to that day: `2026年11月30日 周一 24:00`. */
function endText(facts: CaseFacts, policy: Policy): string {
  const endsTheDay = facts.dueOn !== null && dateOf(facts.dueAt as string) !== facts.dueOn;
  return endsTheDay ? `${fullDate(facts.dueOn as string)} ${policy.dayEndsAt}` : formatInstant(facts.dueAt as string);
}

/** Holidays and make-up days between now and the due day, because they change the count of working days; marked where not announced. */
function restText(facts: CaseFacts, now: string, table: DayTable): string {
  if (facts.closedAt !== null || facts.dueOn === null) return '';
  const today = dateOf(now);
  const days = Math.min(naturalDaysBetween(today, facts.dueOn), LONGEST_LOOK_DAYS);
  const special: string[] = [];
  for (let n = 1; n <= days; n += 1) {
    const day = addDays(today, n);
    const kind = table.days[day]?.kind;
    const mark = isProvisional(day, table) ? '（暂定）' : '';
    if (kind === 'off') special.push(`${formatDate(day)} ${whyRest(day, table)}${mark}`);
    if (kind === 'work') special.push(`${formatDate(day)} 调休上班${mark}`);
  }
  return special.length === 0 ? '' : `从今天起到期限之间：${special.join('、')}`;
}
