import type { CaseDuty, CaseDutyPeriod, CaseDutyStanding } from '../../../../libs/contracts/http/case-duty.ts';
import { fullDate } from '../../../../libs/domain/calendar/office-day.ts';
import { PACE_LEVEL_NAMES, type Pace } from '../../../../libs/domain/duty/pace.ts';
import type { Row } from './row.ts';

/** What the API says of a duty in a row of a list or in a case; null for a case of another procedure. */
const dutyOf = (row: Row): CaseDutyStanding | null => (row['duty'] as CaseDutyStanding | null | undefined) ?? null;

/** `2026年第四季度 0/1次 正常`, with what is missing before it; null for a case of another procedure. */
export function standingWords(row: Row): string | null {
  const duty = dutyOf(row);
  if (duty === null) return null;
  return [duty.arrears, duty.pace === null ? '' : figureWords(duty.pace)].filter((words) => words !== '').join('；');
}

/** The rule, how the window that runs stands, what is missing and every window; nothing for a case of another procedure. */
export function dutyLines(row: Row): string[] {
  const duty = dutyOf(row) as CaseDuty | null;
  if (duty === null) return [];
  const { rule, actor, pace, arrears, periods } = duty;
  return [
    `次数：${rule}${actor === null ? '' : `，应由${actor}完成`}`,
    ...(pace === null ? [] : [`本期：${figureWords(pace)}${leftWords(pace)}，最后一日${fullDate(pace.last)}`]),
    ...(arrears === '' ? [] : [`缺次：${arrears}`]),
    ...periods.filter(({ status }) => status !== 'running').map((period) => `${period.name}：${periodWords(period)}`),
  ];
}

const figureWords = ({ period, done, target, level }: Pace): string =>
  `${period} ${done}/${target}次 ${PACE_LEVEL_NAMES[level]}`;

const leftWords = ({ owed, workingDaysLeft, daysMayChange }: Pace): string =>
  owed === 0 ? '' : `，还差${owed}次，剩余${daysMayChange ? '约' : ''}${workingDaysLeft}个工作日`;

function periodWords({ target, done, madeUp, short, status, excused }: CaseDutyPeriod): string {
  const parts = [
    `应${target}次`,
    `完成${done}次`,
    madeUp > 0 ? `补足${madeUp}次` : '',
    status === 'locked' ? '已结账' : '待结账',
    short > 0 ? `缺${short}次待补` : '',
    excused === null ? '' : '免予补足',
  ];
  return parts.filter((part) => part !== '').join('，');
}
