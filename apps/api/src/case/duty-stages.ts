import type { CaseStage } from '../../../../libs/contracts/http/case.ts';
import type { DutyFacts, DutyPeriod } from '../../../../libs/domain/duty/duty-facts.ts';
import { allPeriods } from '../../../../libs/domain/duty/duty-period.ts';

/** The step bar of a duty: 下达, its windows, 结束. Long ones show the last window behind and the next ahead only. */
const MOST_WINDOWS = 6;

export function dutyStages(facts: DutyFacts): CaseStage[] {
  const known = facts.periods.map(windowStage);
  const last = facts.periods.at(-1)?.last ?? '';
  const ahead = allPeriods(facts.rule)
    .filter((period) => period.last > last)
    .map(({ name }): CaseStage => ({ name, status: 'ahead', at: null }));
  const windows = [...known, ...ahead];
  const current = Math.max(0, known.length - 1);
  const from = Math.max(0, Math.min(current - 1, windows.length - MOST_WINDOWS));
  const end = facts.state === 'withdrawn' ? '已撤回' : '结束';
  return [
    { name: '下达', status: 'done', at: facts.openedAt },
    ...windows.slice(from, from + MOST_WINDOWS),
    { name: end, status: facts.closedAt === null ? 'ahead' : 'done', at: facts.closedAt },
  ];
}

const windowStage = ({ name, endedAt }: DutyPeriod): CaseStage => ({
  name,
  status: endedAt === null ? 'current' : 'done',
  at: endedAt,
});
