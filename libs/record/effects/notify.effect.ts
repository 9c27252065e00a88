import { randomUUID } from 'node:crypto';
import type { Effect } from '../../domain/case/step.ts';
import type { AudienceRole } from '../../domain/ladder/policy.ts';
import { fill, LINK_MARK } from '../../domain/wording/placeholders.ts';
import { sha256 } from '../../ledger/link.ts';
import { deriveCode, hashCode } from '../../persistence/access-code/derive-code.ts';
import type { StepContext } from '../step-context.ts';
import type { StepDraft } from '../step-draft.ts';
import { audienceName, resolveAudience } from '../world/audience.ts';
import type { Recipient } from '../world/world.ts';
import { wordsOf } from './words.ts';

type Notify = Extract<Effect, { kind: 'notify' }>;

/** Cooperating units keep their link when the duty moves between others. */
const COOPERATING_GENERATION = 0;

/**
 * Writes one message per person and channel. A role without anybody to reach is skipped at once, recorded, and the
 * office is told.
 */
export function performNotify(effect: Notify, draft: StepDraft, context: StepContext, formerUnitId: string): void {
  const unitIds = unitsOf(effect, draft, formerUnitId);
  for (const unitId of unitIds) {
    for (const role of effect.audience) {
      const people = resolveAudience(context.world, unitId, role);
      for (const person of people) tell(effect, role, person, unitId, draft, context);
      if (people.length === 0) skip(effect, role, unitId, draft, context, formerUnitId);
    }
  }
}

function unitsOf(effect: Notify, draft: StepDraft, formerUnitId: string): readonly string[] {
  switch (effect.of) {
    case 'responsible':
      return [draft.row.facts.unitId];
    case 'former':
      return [formerUnitId];
    case 'cooperating':
      return draft.row.facts.cooperatingUnitIds;
    default:
      return effect.of satisfies never;
  }
}

function skip(
  effect: Notify,
  role: AudienceRole,
  unitId: string,
  draft: StepDraft,
  context: StepContext,
  formerUnitId: string,
): void {
  const unit = context.world.units.get(unitId)?.name ?? '';
  const name = audienceName(role);
  draft.skipped.push({ audience: `${unit}/${role}`, reason: 'no_reachable_person' });
  draft.events.push({ kind: 'audience_empty', text: `${unit}没有可通知的${name}，已跳过并告知安办` });
  if (effect.template === 'audience_empty' || role === 'office') return;
  const told: Notify = {
    ...effect,
    template: 'audience_empty',
    audience: ['office'],
    of: 'responsible',
    params: { audience: name },
  };
  performNotify(told, draft, context, formerUnitId);
}

function tell(
  effect: Notify,
  role: AudienceRole,
  person: Recipient,
  unitId: string,
  draft: StepDraft,
  context: StepContext,
): void {
  const wording = context.policy.wording[effect.template];
  if (wording === undefined) throw new Error(`policy ${context.policy.id} has no words for ${effect.template}`);
  const reader = role === 'contact' || role === 'head' ? 'unit' : 'office';
  const values = {
    ...wordsOf(draft, context, reader),
    unit: context.world.units.get(unitId)?.name ?? '',
    ...effect.params,
  };
  for (const channel of effect.channels) {
    const address = channel === 'sms' ? person.phone : person.email;
    if (address === null) continue;
    const key = `${draft.row.id}:${draft.key}:${effect.template}:${person.personId}:${channel}`;
    if (draft.notifications.some((known) => known.key === key)) continue;
    const body = fill(channel === 'sms' ? wording.sms : wording.email, values);
    draft.notifications.push({
      id: randomUUID(),
      key,
      caseId: draft.row.id,
      stepKey: draft.key,
      personId: person.personId,
      unitId: person.unitId,
      template: effect.template,
      audienceRole: role,
      channel,
      address,
      subject: fill(wording.subject, values),
      body,
      bodyHash: sha256(body),
      accessCodeId: body.includes(LINK_MARK) ? codeFor(effect, person, unitId, draft, context) : null,
      outlivesCase: effect.outlivesCase,
    });
  }
}

/** The recipient's one code for this case; made when first needed, stored only as a hash. */
function codeFor(effect: Notify, person: Recipient, unitId: string, draft: StepDraft, context: StepContext): string {
  const generation = effect.of === 'cooperating' ? COOPERATING_GENERATION : draft.row.facts.dutyGeneration;
  const holder = `${draft.row.id}/${person.personId}/${generation}`;
  const known = context.codes.get(holder);
  if (known !== undefined) return known;
  const id = randomUUID();
  const code = deriveCode(context.secretKey, draft.row.id, person.personId, generation);
  draft.codes.push({
    id,
    caseId: draft.row.id,
    personId: person.personId,
    unitId,
    generation,
    codeHash: hashCode(code),
  });
  context.codes.set(holder, id);
  return id;
}
