import type { DayTable } from '../calendar/day-table.ts';
import { endOfDay, dateOf } from '../calendar/office-day.ts';
import type { NotificationChannel } from '../notification/notification.ts';
import type { Assumption } from './assumption.ts';
import { collisionsOf } from './collision/collisions-of.ts';
import type { Collision } from './collision/collision.ts';
import { Course } from './course.ts';
import type { Directory } from '../audience/directory.ts';
import { ONE_PERSON_A_POST } from './one-person-a-post.ts';
import type { DraftCase, DraftPlan, RehearsalPolicies } from './draft-plan.ts';
import type { RehearsalRange } from './rehearsal-range.ts';
import { loadOf, type UnitLoad } from './load.ts';
import type { RehearsedCourse, RehearsedEvent, RehearsedMessage } from './rehearsed.ts';

export interface RehearsalChoice {
  /** Who stands behind the roles; without one every post counts as one person. */
  directory?: Directory;
  /** More messages for one person on one day are a collision. */
  perPersonPerDay?: number;
}

export interface Rehearsal {
  /** Earliest first. */
  events: readonly RehearsedEvent[];
  messages: readonly RehearsedMessage[];
  load: readonly UnitLoad[];
  collisions: readonly Collision[];
  /** What it costs, in messages. */
  notifications: { total: number; byChannel: Record<NotificationChannel, number> };
  /** Tasks and duties the plan would open. */
  cases: number;
  /** What it would lay before units to acknowledge, beside them. */
  acknowledgements: number;
}

export const MANY_MESSAGES_A_DAY = 10;

/**
 * Runs a draft plan through the functions the workflows use and answers everything it will cause in the range. Nothing is
 * sent or stored. Throws what the term parser refuses.
 */
export function rehearse(...asked: Parameters<typeof rehearsing>): Rehearsal {
  const run = rehearsing(...asked);
  for (;;) {
    const { done, value } = run.next();
    if (done === true) return value;
  }
}

/** The same case by case, for a process that serves others in between; yields after each case. */
export function* rehearsing(
  plan: DraftPlan,
  policies: RehearsalPolicies,
  table: DayTable,
  assumption: Assumption,
  range: RehearsalRange,
  choice: RehearsalChoice = {},
): Generator<undefined, Rehearsal> {
  const directory = choice.directory ?? ONE_PERSON_A_POST;
  const { openedAt } = plan;
  const setting = { policies, table, assumption, directory, openedAt, until: endOfDay(range.to) };
  const courses: { draft: DraftCase; course: Course }[] = [];
  for (const draft of plan.cases) {
    courses.push({ draft, course: new Course(draft, setting).run() });
    yield;
  }
  const within = withinRange(range);
  const all = <Key extends keyof RehearsedCourse>(key: Key) =>
    courses
      .flatMap(({ course }) => course[key] as RehearsedCourse[Key][number][])
      .filter(within)
      .sort(byInstant);
  const acknowledgements = plan.cases.filter(({ kind }) => kind === 'acknowledgement').length;
  const events = all('events') as RehearsedEvent[];
  const messages = all('messages') as RehearsedMessage[];
  return {
    events,
    messages,
    load: loadOf(events),
    collisions: collisionsOf({
      plan,
      policies,
      table,
      directory,
      events,
      messages,
      gaps: all('gaps') as RehearsedCourse['gaps'][number][],
      dueRungs: new Map(courses.map(({ draft, course }) => [draft.businessKey, course.dueRungs])),
      perPersonPerDay: choice.perPersonPerDay ?? MANY_MESSAGES_A_DAY,
    }),
    notifications: { total: messages.length, byChannel: byChannel(messages) },
    cases: plan.cases.length - acknowledgements,
    acknowledgements,
  };
}

function withinRange({ from, to }: RehearsalRange): (one: { at: string }) => boolean {
  return ({ at }) => {
    const day = dateOf(at);
    return from <= day && day <= to;
  };
}

/** Stable: what happens at one instant keeps the order of the plan. */
const byInstant = (a: { at: string }, b: { at: string }): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

function byChannel(messages: readonly RehearsedMessage[]): Record<NotificationChannel, number> {
  const count = (channel: NotificationChannel): number => messages.filter((one) => one.channel === channel).length;
  return { sms: count('sms'), email: count('email') };
}
