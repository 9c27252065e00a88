import { randomUUID } from 'node:crypto';
import type { Effect } from '../../domain/case/step.ts';
import type { AudienceRole } from '../../domain/ladder/policy.ts';
import { fill, LINK_MARK } from '../../domain/wording/placeholders.ts';
import { sha256 } from '../../ledger/link.ts';
import { deriveCode, hashCode } from '../../persistence/access-code/derive-code.ts';
import type { StepContext } from '../step-context.ts';
import type { StepDraft } from '../step-draft.ts';
import { addressOf, audienceName, resolveAudience } from '../world/audience.ts';
import type { Recipient } from '../world/world.ts';
import { smsWords, wordsOf } from './words.ts';

type Notify = Extract<Effect, { kind: 'notify' }>;

/** Cooperating units keep their link when the duty moves between others. */
const COOPERATING_GENERATION = 0;

/** A role of a unit behind which nobody can be reached. */
interface Gap {
  unit: string;
  role: AudienceRole;
}

/**
 * Writes one message per person and channel. A role without anybody to reach is skipped at once, recorded, and the
 * office is told of all of them together.
 */
export function performNotify(effect: Notify, draft: StepDraft, context: StepContext, formerUnitId: string): void {
  const gaps: Gap[] = [];
  for (const unitId of unitsOf(effect, draft, formerUnitId)) {
    for (const role of effect.audience) {
      const people = resolveAudience(context.world, unitId, role, effect.channels);
      for (const person of people) tell(effect, role, person, unitId, draft, context, effect.template);
      if (people.length === 0) gaps.push({ unit: holderOf(role, unitId, context), role });
    }
  }
  record(gaps, draft);
  tellOffice(effect, gaps, draft, context);
}

/** The unit whose post it is: the office's own people are not the responsible unit's. */
function holderOf(role: AudienceRole, unitId: string, context: StepContext): string {
  const { office, units } = context.world;
  return role === 'office' || role === 'signatory' ? (office?.name ?? '安办') : (units.get(unitId)?.name ?? '');
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

function record(gaps: readonly Gap[], draft: StepDraft): void {
  for (const { unit, role } of gaps) {
    draft.skipped.push({ audience: `${unit}/${role}`, reason: 'no_reachable_person' });
    const told = role === 'office' ? '' : '并告知安办';
    draft.events.push({ kind: 'audience_empty', text: `${unit}没有可通知的${audienceName(role)}，已跳过${told}` });
  }
}

/** The office mends its own directory, so it hears whom a step could not reach; of its own gap nobody can tell it. */
function tellOffice(effect: Notify, gaps: readonly Gap[], draft: StepDraft, context: StepContext): void {
  const foreign = gaps.filter(({ role }) => role !== 'office');
  if (foreign.length === 0) return;
  const named = (names: readonly string[]): string => [...new Set(names)].join('、');
  const told: Notify = {
    ...effect,
    template: 'audience_empty',
    channels: ['sms', 'email'],
    params: {
      unit: named(foreign.map(({ unit }) => unit)),
      audience: named(foreign.map(({ role }) => audienceName(role))),
    },
  };
  const unitId = draft.row.facts.unitId;
  const people = resolveAudience(context.world, unitId, 'office', told.channels);
  for (const person of people)
    tell(told, 'office', person, unitId, draft, context, `audience_empty/${effect.template}`);
  if (people.length === 0) record([{ unit: holderOf('office', unitId, context), role: 'office' }], draft);
}

function tell(
  effect: Notify,
  role: AudienceRole,
  person: Recipient,
  unitId: string,
  draft: StepDraft,
  context: StepContext,
  about: string,
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
    const address = addressOf(person, channel);
    if (address === null) continue;
    const key = `${draft.row.id}:${draft.key}:${about}:${person.personId}:${channel}`;
    if (draft.notifications.some((known) => known.key === key)) continue;
    const body =
      channel === 'sms' ? fill(wording.sms, smsWords(values, draft.row.subject)) : fill(wording.email, values);
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
  const known = context.world.codes.get(holder);
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
  context.world.codes.set(holder, id);
  return id;
}
