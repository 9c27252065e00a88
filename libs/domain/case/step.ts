import type { DayTable } from '../calendar/day-table.ts';
import type { AudienceRole, Policy } from '../ladder/policy.ts';
import type { Replanned } from '../ladder/replan-clocks.ts';
import type { PlannedRung } from '../ladder/rung.ts';
import type { LetterKind } from '../letter/letter.ts';
import type { Bundle } from '../notification/bundle.ts';
import type { NotificationChannel } from '../notification/notification.ts';
import type { Placeholder } from '../wording/placeholders.ts';
import type { Actor } from './actor.ts';
import type { Asker } from './asker.ts';
import type { Capacity } from './capacity.ts';
import type { CaseFacts } from './case-facts.ts';
import type { OpenOrder } from './open-order.ts';

/** One line of a case's timeline, complete in itself so that it reads the same years later. */
export interface CaseEvent {
  kind: string;
  text: string;
}

/** Which unit's people an audience role is looked up in. */
export type AudienceUnit = 'responsible' | 'cooperating' | 'former';

/** What a step asks the recording function to do beside storing the facts, in the same transaction. */
export type Effect =
  | {
      kind: 'notify';
      template: string;
      audience: readonly AudienceRole[];
      of: AudienceUnit;
      /** These cooperating units alone, one that has just left among them; absent for all the case has. */
      units?: readonly string[];
      channels: readonly NotificationChannel[];
      params: Readonly<Record<string, string>>;
      /** Sent even though the case closes with this step. */
      outlivesCase: boolean;
      /** Of a change that speaks of many cases; absent for what concerns this one alone. */
      bundle?: Bundle;
    }
  | {
      kind: 'draft_letter';
      letter: LetterKind;
      /** Whom the paper goes to once it is issued. */
      audience: readonly AudienceRole[];
      channels: readonly NotificationChannel[];
      /** `now`: the acting leader issues it with this step; otherwise only a standing authorisation does. */
      issue: 'now' | 'if_authorised';
    }
  | { kind: 'issue_letter'; letterId: string }
  | { kind: 'withdraw_letter'; letterId: string }
  | { kind: 'move_duty'; toUnitId: string; reason: string }
  /** Cooperating units come and go; the links of those that go die. */
  | { kind: 'change_copies'; joins: readonly string[]; leaves: readonly string[] }
  | { kind: 'attach'; attachmentIds: readonly string[] }
  /** Nothing unsent leaves any more; `keepsLinks`: what has ended may still be read behind them. */
  | { kind: 'silence'; keepsLinks?: true };

export interface Step<F extends CaseFacts = CaseFacts> {
  facts: F;
  events: readonly CaseEvent[];
  effects: readonly Effect[];
}

/** An expected no with its stable code and Chinese words. */
export interface Refused {
  code: string;
  detail: string;
}

export type Decision<F extends CaseFacts = CaseFacts> = { refused: Refused } | { step: Step<F> };

/** A person's act as the door stored it; `receivedAt` is the legal time. */
export interface CaseCommand {
  id: string;
  verb: string;
  payload: Readonly<Record<string, unknown>>;
  actor: Actor;
  capacity: Capacity;
  /** Which holder of the duty the actor spoke for; the duty may move while the command waits. */
  dutyGeneration: number;
  receivedAt: string;
}

export interface Climb<F extends CaseFacts = CaseFacts> {
  outcome: 'climbed' | 'collapsed';
  step: Step<F>;
}

/** Why cases are planned anew, for their people: `2027年放假安排已公布`. */
export interface Replanning {
  /** Number of the order. */
  seq: number;
  kind: 'calendar' | 'policy';
  reason: string;
  /** UTC. */
  at: string;
  /** The rules the case is held to from now on; null when they are the ones it had. */
  amended: Policy | null;
}

/** A procedure's rules: pure functions of facts, act and instant. */
export interface Procedure<F extends CaseFacts> {
  /** The first step of a case; `at` is UTC. */
  open(order: OpenOrder, policy: Policy, at: string): Step<F>;
  decide(facts: F, command: CaseCommand): Decision<F>;
  climb(facts: F, rung: PlannedRung, plan: readonly PlannedRung[], now: string): Climb<F>;
  /** The step that records a new plan. */
  replanned(plan: Replanned<F>, why: Replanning): Step<F>;
  /** What the placeholders of its own words stand for; nothing for those of every case. */
  words(facts: F, table: DayTable, now: string): Partial<Record<Placeholder, string>>;
  /** Why an act may not be done now whatever it says; null when it may. */
  refusalOf(facts: F, verb: string, asker: Asker): Refused | null;
  readonly stateNames: Readonly<Record<string, string>>;
  /** Every act of it, in the order people see them. */
  readonly verbNames: Readonly<Record<string, string>>;
}
