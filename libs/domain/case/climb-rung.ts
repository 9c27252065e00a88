import { formatInstant } from '../calendar/office-day.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Climb, Effect } from './step.ts';
import { foldedInto, isLate, withLateRung } from '../ladder/fold.ts';
import type { RungVerb } from '../ladder/policy.ts';
import type { PlannedRung } from '../ladder/rung.ts';
import type { LetterKind } from '../letter/letter.ts';
import { lateText } from '../wording/late-text.ts';
import { foldedText, rungText } from '../wording/rung-text.ts';

/**
 * What falling due does to a case: tells people, drafts papers, proposes an interview. After an outage what is addressed
 * to the unit is folded into the strongest of it (ADR 8); reports to leaders and proposals are never folded.
 */
export function climbRung<F extends CaseFacts>(
  facts: F,
  rung: PlannedRung,
  plan: readonly PlannedRung[],
  now: string,
): Climb<F> {
  const stronger = foldedInto(rung, plan, now);
  if (stronger !== null) {
    const event = { kind: 'rung_folded', text: foldedText(rung, stronger) };
    return {
      outcome: 'collapsed',
      step: { facts: withLateRung(facts, rung, null, now), events: [event], effects: [] },
    };
  }
  const climbed = propose(withLateRung(facts, rung, now, now), rung);
  const event = { kind: `rung_${rung.verb}`, text: `${rungText(rung)}${lateness(climbed, rung, now)}` };
  return { outcome: 'climbed', step: { facts: climbed, events: [event], effects: [effectOf(rung)] } };
}

/** An interview is proposed on its date even when the letter before it was late; whoever decides reads what was late. */
function propose<F extends CaseFacts>(facts: F, rung: PlannedRung): F {
  if (rung.verb !== 'interview') return facts;
  const late = lateText(facts);
  const proposal = { id: rung.key, kind: 'interview', state: 'open', late: late === '' ? null : late } as const;
  return { ...facts, proposals: [...facts.proposals, proposal] };
}

function lateness(facts: CaseFacts, rung: PlannedRung, now: string): string {
  const own = isLate(rung, now) ? `系统迟误，原定${formatInstant(rung.nominalAt)}` : '';
  const before = rung.verb === 'interview' ? lateText(facts) : '';
  const all = [own, before].filter((text) => text !== '').join('；');
  return all === '' ? '' : `（${all}）`;
}

/** Whom a rung tells in its own words, or the paper it drafts. */
export function effectOf(rung: PlannedRung): Effect {
  const { audience, channels } = rung;
  const letter = letterOf(rung.verb);
  if (letter !== null) return { kind: 'draft_letter', letter, audience, channels, issue: 'if_authorised' };
  const template = `${rung.clock}_${rung.verb}`;
  return { kind: 'notify', template, audience, of: 'responsible', channels, params: {}, outlivesCase: false };
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
    case 'open_period':
    case 'lock_period':
      return null;
    default:
      return verb satisfies never;
  }
}
