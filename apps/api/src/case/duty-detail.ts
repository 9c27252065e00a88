import type { CaseDuty, CaseDutyPeriod, CaseDutyStanding } from '../../../../libs/contracts/http/case-duty.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import { shortOf, strikeableActs, type DutyFacts, type DutyPeriod } from '../../../../libs/domain/duty/duty-facts.ts';
import { ruleText } from '../../../../libs/domain/duty/duty-rule.ts';
import { arrearsText } from '../../../../libs/domain/duty/duty-words.ts';
import { paceOf } from '../../../../libs/domain/duty/pace.ts';
import type { Policy } from '../../../../libs/domain/ladder/policy.ts';

/** How a duty stands; of one that is closed nothing is asked any more. */
export function dutyStanding(facts: DutyFacts, policy: Policy, table: DayTable, now: string): CaseDutyStanding {
  const isOpen = facts.closedAt === null;
  return {
    rule: ruleText(facts.rule),
    pace: isOpen ? paceOf(facts, policy, table, now) : null,
    arrears: isOpen ? arrearsText(facts) : '',
  };
}

/** What the page of a duty shows beside every case. */
export function dutyDetail(facts: DutyFacts, policy: Policy, table: DayTable, now: string): CaseDuty {
  const names = new Map(facts.periods.map(({ last, name }) => [last, name]));
  return {
    ...dutyStanding(facts, policy, table, now),
    actor: facts.rule.actor,
    periods: facts.periods.map(periodOf),
    acts: strikeableActs(facts, 'office').map(({ id, on, text, period, madeUp }) => ({
      id,
      on,
      text,
      periodName: names.get(period) ?? '',
      madeUp,
    })),
    actsInAll: facts.actsInAll,
  };
}

function periodOf(period: DutyPeriod): CaseDutyPeriod {
  const { name, first, last, target, done, madeUp, endedAt, lockedAt, excused } = period;
  return {
    name,
    first,
    last,
    done,
    madeUp,
    target,
    short: shortOf(period),
    status: lockedAt !== null ? 'locked' : endedAt !== null ? 'closing' : 'running',
    lockedAt,
    excused,
  };
}
