import type { CaseFacts } from '../case/case-facts.ts';
import type { Effect } from '../case/step.ts';
import type { AudienceRole } from '../ladder/policy.ts';
import type { NotificationChannel } from '../notification/notification.ts';
import { holderName, type Directory, type Gap, type Reached } from './directory.ts';
import { roleName } from './role-name.ts';

export type Notify = Extract<Effect, { kind: 'notify' }>;

/** One message of a step, before it has words. */
export interface ToldMessage<Person extends Reached> {
  /** Unique among the messages of a step. */
  key: string;
  /** What is said, in whose words. */
  effect: Notify;
  person: Person;
  role: AudienceRole;
  /** The unit whose case it is about. */
  unitId: string;
  channel: NotificationChannel;
  address: string;
}

export interface Told<Person extends Reached> {
  messages: readonly ToldMessage<Person>[];
  /** Skipped at once, for the caller to record. */
  gaps: readonly Gap[];
}

/** What `tell` has to know of the step beside its effect. */
export interface Telling<Person extends Reached> {
  facts: Pick<CaseFacts, 'unitId' | 'cooperatingUnitIds'>;
  /** Who had the duty before the step. */
  formerUnitId: string;
  directory: Directory<Person>;
  /** Keys of what earlier effects of the step have said: somebody with two roles reads it once. */
  heard: ReadonlySet<string>;
}

/**
 * Whom an effect tells: every person of each role once per channel he has. A role without anybody to reach is a gap;
 * the office, which mends the directory, is told of all gaps together, except of its own.
 */
export function tell<Person extends Reached>(effect: Notify, step: Telling<Person>): Told<Person> {
  const { directory } = step;
  const messages = new Map<string, ToldMessage<Person>>();
  const gaps: Gap[] = [];
  const reach = (spoken: Notify, about: string, unitId: string, role: AudienceRole): void => {
    const people = directory.reach(unitId, role, spoken.channels);
    if (people.length === 0) gaps.push({ unitId, role });
    for (const message of messagesTo(people, spoken, about, unitId, role)) {
      if (!step.heard.has(message.key) && !messages.has(message.key)) messages.set(message.key, message);
    }
  };
  for (const unitId of unitsOf(effect, step)) {
    for (const role of effect.audience) reach(effect, effect.template, unitId, role);
  }
  const foreign = gaps.filter(({ role }) => role !== 'office');
  if (foreign.length > 0)
    reach(ofGaps(effect, foreign, directory), `audience_empty/${effect.template}`, step.facts.unitId, 'office');
  return { messages: [...messages.values()], gaps };
}

function messagesTo<Person extends Reached>(
  people: readonly Person[],
  effect: Notify,
  about: string,
  unitId: string,
  role: AudienceRole,
): ToldMessage<Person>[] {
  return people.flatMap((person) =>
    effect.channels.flatMap((channel) => {
      const address = person.addresses[channel];
      const key = `${about}:${person.personId}:${channel}`;
      return address === undefined ? [] : [{ key, effect, person, role, unitId, channel, address }];
    }),
  );
}

function unitsOf({ of, units }: Notify, { facts, formerUnitId }: Telling<Reached>): readonly string[] {
  switch (of) {
    case 'responsible':
      return [facts.unitId];
    case 'former':
      return [formerUnitId];
    case 'cooperating':
      return units ?? facts.cooperatingUnitIds;
    default:
      return of satisfies never;
  }
}

function ofGaps(effect: Notify, gaps: readonly Gap[], directory: Directory): Notify {
  const named = (names: readonly string[]): string => [...new Set(names)].join('、');
  return {
    ...effect,
    template: 'audience_empty',
    channels: ['sms', 'email'],
    params: {
      unit: named(gaps.map((gap) => holderName(gap, directory))),
      audience: named(gaps.map(({ role }) => roleName(role))),
    },
  };
}
