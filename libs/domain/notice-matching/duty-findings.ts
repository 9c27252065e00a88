import type { DayTable } from '../calendar/day-table.ts';
import { fullDate, type IsoDate } from '../calendar/office-day.ts';
import { firstPeriod } from '../duty/duty-period.ts';
import { ruleText } from '../duty/duty-rule.ts';
import { workingDaysFrom } from '../ladder/pace.ts';
import { overridable } from './finding-of-task.ts';
import type { IssueFinding } from './issue-finding.ts';
import type { IssueTask } from './issue-task.ts';
import { dutyWordsOf } from './proposed-duty.ts';

/** Why a duty without a rule waits for a person, and for what. */
export function whyNoRule({ proposedDuty: proposed }: Pick<IssueTask, 'proposedDuty'>): string {
  if (proposed?.kind === 'rule') {
    return `还没有采用计数规则（${ruleText(proposed.rule)}，${dutyWordsOf(proposed.sources)}），请采用，或修改后保存。`;
  }
  return `${proposed === null ? '没有计数规则' : proposed.message}，请录入每期次数和起止日期。`;
}

/** A first window that is over when the duty is issued, or whose target the working days left do not allow at one act a day. */
export function dutyFindings(
  task: IssueTask,
  { today, calendar }: { today: IsoDate; calendar: DayTable },
): IssueFinding[] {
  if (task.kind !== 'duty' || task.duty === null) return [];
  const { count } = task.duty;
  const { name, first, last } = firstPeriod(task.duty);
  if (last < today) {
    const why = `${name}已于${fullDate(last)}结束，下发即缺${count}次；不追补的，请把计数起点改到下发日或以后。`;
    return [overridable('duty_window_over', task, why)];
  }
  const left = workingDaysFrom(first > today ? first : today, last, calendar);
  if (left.count >= count) return [];
  const days = `${left.provisional ? '约' : ''}${left.count}个工作日`;
  const why = `${name}应办${count}次，下发后到${fullDate(last)}只有${days}，每日办1次也来不及。`;
  return [overridable('duty_pace', task, why)];
}
