import type { CaseEvent, Climb, Effect } from '../case/step.ts';
import type { RungVerb } from '../ladder/policy.ts';
import type { PlannedRung } from '../ladder/rung.ts';
import type { LetterKind } from '../letter/letter.ts';
import { rungText } from './rung.text.ts';
import type { TaskFacts } from './task-facts.ts';

/** After an outage a reminder this late is folded into the stronger rung that is due as well. */
const COLLAPSE_AFTER_MS = 60 * 60_000;

/** What falling due does to a task: tells people, drafts papers, proposes an interview. */
export function climbTask(
  facts: TaskFacts,
  rung: PlannedRung,
  plan: readonly PlannedRung[],
  now: string,
): Climb<TaskFacts> {
  if (isOvertaken(rung, plan, now)) {
    return {
      outcome: 'collapsed',
      step: { facts, events: [event(rung, `提醒迟误，并入同时到期的更高一级`)], effects: [] },
    };
  }
  const letter = letterOf(rung.verb);
  const told: Effect = {
    kind: 'notify',
    template: `${rung.clock}_${rung.verb}`,
    audience: rung.audience,
    of: 'responsible',
    channels: rung.channels,
    params: {},
    outlivesCase: false,
  };
  const proposed: TaskFacts =
    rung.verb === 'interview'
      ? { ...facts, proposals: [...facts.proposals, { id: rung.key, kind: 'interview', state: 'open' }] }
      : facts;
  const paper = (kind: LetterKind): Effect => ({
    kind: 'draft_letter',
    letter: kind,
    audience: rung.audience,
    channels: rung.channels,
    issue: 'if_authorised',
  });
  const effects: Effect[] = [letter === null ? told : paper(letter)];
  return { outcome: 'climbed', step: { facts: proposed, events: [event(rung, rungText(rung))], effects } };
}

function letterOf(verb: RungVerb): LetterKind | null {
  switch (verb) {
    case 'urge':
      return 'urging';
    case 'supervise':
      return 'supervision';
    case 'remind':
    case 'escalate':
    case 'interview':
      return null;
    default:
      return verb satisfies never;
  }
}

const event = (rung: PlannedRung, text: string): CaseEvent => ({ kind: `rung_${rung.verb}`, text });

function isOvertaken(rung: PlannedRung, plan: readonly PlannedRung[], now: string): boolean {
  if (rung.verb !== 'remind' || Date.parse(now) - Date.parse(rung.at) < COLLAPSE_AFTER_MS) return false;
  return plan.some((other) => other.clock === rung.clock && other.at > rung.at && other.at <= now);
}
