import type { CaseFacts } from '../case/case-facts.ts';
import type { Effect } from '../case/step.ts';
import type { AudienceRole } from '../ladder/policy.ts';
import type { NotificationChannel } from '../notification/notification.ts';
import type { Directory, Reached } from './directory.ts';

type Notify = Extract<Effect, { kind: 'notify' }>;

/** One message of a step, before it is stored anywhere. */
interface ToldMessage {
  person: Reached;
  unitId: string;
  role: AudienceRole;
  channel: NotificationChannel;
  address: string;
  template: string;
}

interface Told {
  messages: ToldMessage[];
  gaps: { unitId: string; role: AudienceRole }[];
}

/**
 * Whom an effect tells: every person of each role once per channel he has; of roles without anybody to reach the office
 * is told in one message.
 */
export function tell(effect: Notify, facts: CaseFacts, directory: Directory): Told {
  const told: Told = { messages: [], gaps: [] };
  for (const unitId of unitsOf(effect, facts)) {
    for (const role of effect.audience) {
      const people = directory.reach(unitId, role, effect.channels);
      for (const person of people) add(told, { person, unitId, role, template: effect.template }, effect.channels);
      if (people.length === 0) told.gaps.push({ unitId, role });
    }
  }
  if (told.gaps.some(({ role }) => role !== 'office')) tellOffice(told, facts, directory);
  return told;
}

function unitsOf(effect: Notify, facts: CaseFacts): readonly string[] {
  // In a rehearsal no duty moves, so the former unit is the responsible one.
  return effect.of === 'cooperating' ? facts.cooperatingUnitIds : [facts.unitId];
}

const OFFICE_CHANNELS: readonly NotificationChannel[] = ['sms', 'email'];

function tellOffice(told: Told, { unitId }: CaseFacts, directory: Directory): void {
  const people = directory.reach(unitId, 'office', OFFICE_CHANNELS);
  for (const person of people) {
    add(told, { person, unitId, role: 'office', template: 'audience_empty' }, OFFICE_CHANNELS);
  }
  if (people.length === 0) told.gaps.push({ unitId, role: 'office' });
}

/** Somebody who stands behind two roles of a step reads it once. */
function add(
  told: Told,
  message: Omit<ToldMessage, 'channel' | 'address'>,
  channels: readonly NotificationChannel[],
): void {
  for (const channel of channels) {
    const address = message.person.addresses[channel];
    if (address === undefined || told.messages.some((known) => isSame(known, message, channel))) continue;
    told.messages.push({ ...message, channel, address });
  }
}

const isSame = (known: ToldMessage, one: Omit<ToldMessage, 'channel' | 'address'>, channel: string): boolean =>
  known.person.personId === one.person.personId && known.template === one.template && known.channel === channel;
