import { fullDate, type IsoDate } from '../calendar/office-day.ts';
import type { Refused } from '../case/step.ts';
import { shortPeriods, takesActs, type DutyFacts, type DutyPeriod } from './duty-facts.ts';
import { figureText } from './duty-turns.ts';

/**
 * The window an act of a day counts for: the one named, for what makes up for a window that is over, else the one its day lies in.
 * `today`: office date on which the act was handed in.
 */
export function actPeriod(
  facts: DutyFacts,
  on: IsoDate,
  named: string | null,
  today: IsoDate,
): { period: DutyPeriod } | { refused: Refused } {
  if (on > today) return refused('act_future', `${fullDate(on)}还没有到，请在办完以后记录，或改正日期。`);
  const [first] = facts.periods;
  const last = facts.periods.at(-1);
  if (first === undefined || last === undefined) throw new Error('a duty has at least one window');
  if (on < first.first) {
    return refused('act_before_start', `这项职责从${fullDate(first.first)}起计数，这一天以前的不能计入，请改正日期。`);
  }
  const period = named === null ? windowOf(facts, on) : facts.periods.find((one) => one.last === named);
  if (named !== null && period === undefined) {
    return refused('act_period_unknown', '没有这一期，请从页面列出的期次中选择。');
  }
  if (period === undefined) return refused('act_after_end', `这项职责计数到${fullDate(last.last)}为止，请改正日期。`);
  if (on < period.first) {
    return refused(
      'act_before_period',
      `${period.name}从${fullDate(period.first)}起计数，请改正日期或改选所在的一期。`,
    );
  }
  if (!takesActs(period)) {
    const short = shortPeriods(facts).map(({ name }) => name);
    const hint = short.length === 0 ? '' : `；如果是补足${short.join('、')}，请在“计入”中选择它`;
    return refused('act_period_locked', `${period.name}已经结账（${figureText(period)}），不能再计入${hint}。`);
  }
  return { period };
}

const windowOf = ({ periods }: DutyFacts, on: IsoDate): DutyPeriod | undefined =>
  periods.find(({ first, last }) => first <= on && on <= last);

const refused = (code: string, detail: string): { refused: Refused } => ({ refused: { code, detail } });
