import type { Notify } from '../audience/tell.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import type { Effect } from '../case/step.ts';
import type { PlannedRung } from '../ladder/rung.ts';
import type { DraftCase } from './draft-plan.ts';
import type { EventVerb, RehearsedEvent } from './rehearsed.ts';

/** What made a step happen. */
export type StepCause =
  | { kind: 'open'; at: string }
  | { kind: 'act'; verb: string; at: string }
  | { kind: 'rung'; rung: PlannedRung; at: string };

/** The events a step shows: a rung is always one; of what people do only that is shown which others are told. */
export function eventsOf(
  cause: StepCause,
  effects: readonly Effect[],
  told: readonly Notify[],
  facts: CaseFacts,
  draft: DraftCase,
): RehearsedEvent[] {
  if (cause.kind === 'rung') return rungEvents(cause.rung, effects, told, facts, draft);
  return told.flatMap((notify) => {
    const units = notify.of === 'cooperating' ? facts.cooperatingUnitIds : [facts.unitId];
    const { audience, channels } = notify;
    return units.map((unitId) => ({
      ...subjectOf(draft, unitId),
      at: cause.at,
      nominalAt: cause.at,
      verb: verbOf(cause, notify),
      audience,
      channels,
      letter: null,
      clock: null,
      rungId: null,
      provisional: false,
    }));
  });
}

function rungEvents(
  rung: PlannedRung,
  effects: readonly Effect[],
  told: readonly Notify[],
  facts: CaseFacts,
  draft: DraftCase,
): RehearsedEvent[] {
  const { at, nominalAt, verb, audience, channels, clock, rungId, provisional } = rung;
  // A window that turns tells nobody by itself.
  if (verb === 'open_period' || verb === 'lock_period') return [];
  const letter = effects.find((effect) => effect.kind === 'draft_letter')?.letter ?? null;
  const subject = subjectOf(draft, facts.unitId);
  const event = { ...subject, at, nominalAt, verb, audience, channels, letter, clock, rungId, provisional };
  const submitted = told.filter(({ template }) => template === 'letter_waiting');
  return [
    event,
    ...submitted.map((notify) => ({
      ...event,
      verb: 'submit' as const,
      audience: notify.audience,
      channels: notify.channels,
    })),
  ];
}

const subjectOf = ({ taskRef, title, businessKey }: DraftCase, unitId: string) => ({
  taskRef,
  title,
  businessKey,
  unitId,
});

function verbOf(cause: Exclude<StepCause, { kind: 'rung' }>, notify: Notify): EventVerb {
  if (cause.kind === 'open') return notify.of === 'cooperating' ? 'copy_in' : 'issue';
  if (cause.verb === 'report' || cause.verb === 'accept') return cause.verb;
  if (cause.verb === 'record_act') return 'record';
  throw new Error(`a rehearsal knows no event for ${cause.verb}`);
}
