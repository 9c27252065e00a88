import { fullDate, formatInstant } from '../calendar/office-day.ts';
import type { CaseFacts, RunningClock } from './case-facts.ts';
import type { Effect, Replanning, Step } from './step.ts';
import { SYSTEM } from './actor.ts';
import { UNIT_CLOCKS, type ClockName } from '../ladder/policy.ts';
import { dueMoved, type Replanned } from '../ladder/replan-clocks.ts';
import { replanningBundle } from '../notification/bundle.ts';
import { notify } from './notify.ts';

const NAMES: Record<ClockName, string> = {
  receipt: '签收期限',
  due: '办理期限',
  review: '复核期限',
  extension: '延期答复期限',
  reassignment: '重新交办期限',
  approval: '函件签发期限',
  pace: '本期期限',
  closing: '结账日期',
  arrears: '补足期限',
};

/**
 * What a new plan says: old and new date, once, to those whose date moved. Where only reminders move the history has it
 * and nobody is told.
 */
export function replannedStep<F extends CaseFacts>(
  { facts, moves }: Replanned<F>,
  { seq, kind, reason, at }: Replanning,
): Step<F> {
  const moved = moves.filter(dueMoved);
  const changes = moved.map(
    ({ clock, from, to }) =>
      `${NAMES[clock]}由${dayOf(from, to)}改为${dayOf(to, from)}${to.provisional ? '（暂定）' : ''}`,
  );
  const silent = moves.length === 0 ? '各项日期不变' : '提醒和后续步骤的日期重新计算，期限不变';
  const text = moved.length === 0 ? silent : changes.join('，');
  const due = moved.find(({ clock }) => clock === 'due');
  const change = { kind, from: due?.from.dueOn ?? null, at, by: SYSTEM.name, rule: reason };
  return {
    facts: due === undefined ? facts : { ...facts, dueChanges: [...facts.dueChanges, change] },
    events: [{ kind: 'replanned', text: `${reason}，${text}` }],
    effects: moved.length === 0 ? [] : told(facts, moved.some(isOfUnit), { reason, change: text }, seq),
  };
}

const isOfUnit = ({ clock }: { clock: ClockName }): boolean => UNIT_CLOCKS.includes(clock);

function told(facts: CaseFacts, unitsToo: boolean, params: Record<string, string>, seq: number): Effect[] {
  const bundle = replanningBundle(seq);
  const office = notify('replanned_office', ['office'], params, { bundle });
  if (!unitsToo) return [office];
  const units = [notify('replanned', ['contact', 'head'], params, { bundle })];
  if (facts.cooperatingUnitIds.length > 0)
    units.push(notify('replanned', ['contact'], params, { of: 'cooperating', bundle }));
  return [...units, office];
}

/** The day of a clock's end; the instant where both ends lie on one day. */
function dayOf(clock: RunningClock, other: RunningClock): string {
  const day = clock.dueOn as string;
  if (day === other.dueOn) return formatInstant(clock.dueAt as string);
  return fullDate(day);
}
