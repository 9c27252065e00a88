import { randomUUID } from 'node:crypto';
import { holderName, type Gap } from '../../domain/audience/directory.ts';
import { roleName } from '../../domain/audience/role-name.ts';
import { tell, type Notify, type ToldMessage } from '../../domain/audience/tell.ts';
import type { MessageWording, Policy, TogetherWording } from '../../domain/ladder/policy.ts';
import type { TogetherWords } from '../../domain/notification/bundle.ts';
import type { NotificationChannel } from '../../domain/notification/notification.ts';
import { fill, LINK_MARK, markOf, pageMark, type Placeholder } from '../../domain/wording/placeholders.ts';
import { sha256 } from '../../ledger/link.ts';
import { deriveCode, hashCode } from '../../persistence/access-code/derive-code.ts';
import type { StepContext } from '../step-context.ts';
import type { StepDraft } from '../step-draft.ts';
import { directoryOf } from '../world/audience.ts';
import type { Recipient } from '../world/world.ts';
import { smsWords, wordsOf } from './words.ts';

/** Cooperating units keep their link when the duty moves between others. */
const COOPERATING_GENERATION = 0;

/** Writes one message per person and channel; whom it could not reach is recorded. */
export function performNotify(effect: Notify, draft: StepDraft, context: StepContext, formerUnitId: string): void {
  const directory = directoryOf(context.world);
  const { messages, gaps } = tell(effect, { facts: draft.row.facts, formerUnitId, directory, heard: draft.heard });
  for (const message of messages) write(message, draft, context);
  for (const gap of gaps) record(gap, holderName(gap, directory), draft);
}

function record({ role }: Gap, unit: string, draft: StepDraft): void {
  draft.skipped.push({ audience: `${unit}/${role}`, reason: 'no_reachable_person' });
  const told = role === 'office' ? '' : '并告知安办';
  draft.events.push({ kind: 'audience_empty', text: `${unit}没有可通知的${roleName(role)}，已跳过${told}` });
}

function write(message: ToldMessage<Recipient>, draft: StepDraft, context: StepContext): void {
  const { key, effect, role, person, unitId, channel, address } = message;
  const wording = wordingOf(effect.template, context.policy.wording);
  if (wording === undefined) throw new Error(`policy ${context.policy.id} has no words for ${effect.template}`);
  const reader = role === 'contact' || role === 'head' ? 'unit' : 'office';
  const values = {
    ...wordsOf(draft, context, reader),
    unit: context.world.units.get(unitId)?.name ?? '',
    ...effect.params,
  };
  const short = channel === 'sms' ? smsWords(values, draft.row.subject) : values;
  const body = fill(wording[channel], short);
  const together = togetherWords(effect, wording.together, channel, short);
  draft.heard.add(key);
  draft.notifications.push({
    id: randomUUID(),
    key: `${draft.row.id}:${draft.key}:${key}`,
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
    accessCodeId: body.includes(LINK_MARK) ? codeFor(message, draft, context) : null,
    outlivesCase: effect.outlivesCase,
    bundle: together === null ? null : (effect.bundle?.key ?? null),
    together,
  });
}

/** Words that the rules of older cases do not have yet, with those that come closest. */
const OLDER: Readonly<Record<string, string>> = { amended: 'replanned', released: 'relieved' };

const wordingOf = (template: string, wording: Policy['wording']): MessageWording | undefined =>
  wording[template] ?? wording[OLDER[template] ?? ''];

/** What is said once there are several such messages; null for words that are always sent on their own. */
function togetherWords(
  { bundle }: Notify,
  wording: TogetherWording | undefined,
  channel: NotificationChannel,
  values: Partial<Record<Placeholder, string>>,
): TogetherWords | null {
  if (bundle === undefined || wording === undefined) return null;
  const body = fill(wording[channel], values).replaceAll(markOf('page'), pageMark(bundle.page));
  return { subject: fill(wording.subject, values), body, line: fill(wording.line ?? '', values) };
}

/** The recipient's one code for this case; made when first needed, stored only as a hash. */
function codeFor(
  { effect, person: { personId }, unitId }: ToldMessage<Recipient>,
  draft: StepDraft,
  { world, secretKey }: StepContext,
): string {
  const generation = effect.of === 'cooperating' ? COOPERATING_GENERATION : draft.row.facts.dutyGeneration;
  const caseId = draft.row.id;
  const holder = `${caseId}/${personId}/${generation}`;
  const known = world.codes.get(holder);
  if (known !== undefined) return known;
  const id = randomUUID();
  const code = deriveCode(secretKey, caseId, personId, generation);
  draft.codes.push({ id, caseId, personId, unitId, generation, codeHash: hashCode(code) });
  world.codes.set(holder, id);
  return id;
}
