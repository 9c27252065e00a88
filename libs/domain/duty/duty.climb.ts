import { climbRung, effectOf } from '../case/climb-rung.ts';
import type { Climb, Effect } from '../case/step.ts';
import type { PlannedRung } from '../ladder/rung.ts';
import type { DutyFacts } from './duty-facts.ts';
import { lockPeriods, turnPeriod } from './duty-turns.ts';

/** What falling due does to a duty: windows turn and are locked; reminders, papers and reports are those of every case. */
export function climbDuty(
  facts: DutyFacts,
  rung: PlannedRung,
  plan: readonly PlannedRung[],
  now: string,
): Climb<DutyFacts> {
  switch (rung.verb) {
    case 'open_period':
      return turned(turnPeriod(facts, now), rung);
    case 'lock_period':
      return turned(lockPeriods(facts, now), rung);
    case 'remind':
    case 'urge':
    case 'supervise':
    case 'escalate':
    case 'interview':
      return toWhoActs(climbRung(facts, rung, plan, now), rung);
    default:
      return rung.verb satisfies never;
  }
}

function turned(step: Climb<DutyFacts>['step'], rung: PlannedRung): Climb<DutyFacts> {
  const told = rung.audience.length === 0 ? [] : [effectOf(rung)];
  return { outcome: 'climbed', step: { ...step, effects: [...step.effects, ...told] } };
}

/** Whether a rung tells the units that act beside the one that answers as well. */
export const isForWhoActs = ({ clock, verb }: Pick<PlannedRung, 'clock' | 'verb'>): boolean =>
  clock === 'pace' && verb === 'remind';

/** Who has to act may be another than the unit that answers: he is reminded as well. */
function toWhoActs(climb: Climb<DutyFacts>, rung: PlannedRung): Climb<DutyFacts> {
  const { step } = climb;
  if (!isForWhoActs(rung) || step.facts.cooperatingUnitIds.length === 0) return climb;
  const effects = step.effects.flatMap((effect): Effect[] =>
    effect.kind === 'notify' ? [effect, { ...effect, audience: ['contact'], of: 'cooperating' }] : [effect],
  );
  return { ...climb, step: { ...step, effects } };
}
