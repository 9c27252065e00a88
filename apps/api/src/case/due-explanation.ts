import { whyRest, type DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import {
  addDays,
  dateOf,
  formatDate,
  formatInstant,
  naturalDaysBetween,
} from '../../../../libs/domain/calendar/office-day.ts';
import { parseTerm } from '../../../../libs/domain/calendar/term.ts';
import type { CaseFacts } from '../../../../libs/domain/case/case-facts.ts';
import { isStillProvisional } from '../../../../libs/domain/ladder/still-provisional.ts';
import type { Policy } from '../../../../libs/domain/ladder/policy.ts';

import { changeSentences } from './due-changes.ts';

const DAY_KINDS = { minute: '分钟', hour: '小时', natural: '个自然日', working: '个工作日', month: '个月', year: '年' };
const LONGEST_LOOK_DAYS = 400;

/** Why a case is due when it is, a sentence each: the source, the rule, the day's end, rest days on the way. */
export function explainDue(facts: CaseFacts, policy: Policy, now: string, table: DayTable): string[] {
  const clock = policy.clocks.due;
  const sentences = [
    facts.dueBasis === '' ? '' : `期限来源：${facts.dueBasis}`,
    facts.dueRevision > 0 || clock.term === 'stated'
      ? `规则“${policy.title}”：以写明的日期为准（${clock.source}）`
      : `规则“${policy.title}”：自${startText(facts)}起${termText(clock.term)}（${clock.source}）`,
    facts.dueAt === null ? '' : `截止时刻：${endText(facts, policy)}，此刻及以后收到的反馈记为逾期`,
    ...changeSentences(facts),
    stillProvisional(facts, table) ? '该日期涉及放假安排尚未公布的年份，公布后可能调整' : '',
    restText(facts, now, table),
  ];
  return sentences.filter((sentence) => sentence !== '');
}

const stillProvisional = ({ clocks }: CaseFacts, table: DayTable): boolean =>
  clocks.due !== undefined && isStillProvisional(clocks.due, table);

/** A returned or handed-over task starts the term of such a policy anew. */
function startText(facts: CaseFacts): string {
  const clock = facts.clocks.due;
  return clock === undefined || clock.round === 1 ? '下发' : `${formatInstant(clock.startedAt)}重新`;
}

function termText(term: string): string {
  const { count, dayKind } = parseTerm(term);
  return ` ${count} ${DAY_KINDS[dayKind]}`;
}

/** The end of a day belongs to that day: `11月30日 周一 24:00`. */
function endText(facts: CaseFacts, policy: Policy): string {
  const endsTheDay = facts.dueOn !== null && dateOf(facts.dueAt as string) !== facts.dueOn;
  return endsTheDay ? `${formatDate(facts.dueOn as string)} ${policy.dayEndsAt}` : formatInstant(facts.dueAt as string);
}

/** Announced holidays and make-up days between now and the due day, because they change the count of working days. */
function restText(facts: CaseFacts, now: string, table: DayTable): string {
  if (facts.closedAt !== null || facts.dueOn === null) return '';
  const today = dateOf(now);
  const days = Math.min(naturalDaysBetween(today, facts.dueOn), LONGEST_LOOK_DAYS);
  const special: string[] = [];
  for (let n = 1; n <= days; n += 1) {
    const day = addDays(today, n);
    const kind = table.days[day]?.kind;
    if (kind === 'off') special.push(`${formatDate(day)} ${whyRest(day, table)}`);
    if (kind === 'work') special.push(`${formatDate(day)} 调休上班`);
  }
  return special.length === 0 ? '' : `从今天起到期限之间：${special.join('、')}`;
}
