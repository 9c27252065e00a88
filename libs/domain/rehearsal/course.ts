import type { Directory } from '../audience/directory.ts';
import { tell, type Notify } from '../audience/tell.ts';
import type { DayTable } from '../calendar/day-table.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import { procedureOf } from '../case/procedures.ts';
import type { CaseCommand, Effect, Procedure, Step } from '../case/step.ts';
import type { DutyFacts } from '../duty/duty-facts.ts';
import { bringInLine } from '../ladder/bring-in-line.ts';
import type { Policy } from '../ladder/policy.ts';
import type { PlannedRung } from '../ladder/rung.ts';
import { letterDrafted, letterSettled, tellOfLetter } from '../letter/case-letters.ts';
import type { Assumption } from './assumption.ts';
import type { DraftCase, RehearsalPolicies } from './draft-plan.ts';
import { eventsOf, type StepCause } from './events-of.ts';
import { nextAcknowledgement } from './next-acknowledgement.ts';
import { nextAct } from './next-act.ts';
import { nextDutyAct } from './next-duty-act.ts';
import type { RehearsedCourse, RehearsedEvent, RehearsedGap, RehearsedMessage } from './rehearsed.ts';

/** What a rehearsal counts with; the same for all its cases. */
export interface CourseSetting {
  policies: RehearsalPolicies;
  table: DayTable;
  assumption: Assumption;
  directory: Directory;
  openedAt: string;
  /** Nothing at or after this instant is looked at, UTC. */
  until: string;
}

/**
 * The life of one case as `CaseLoop` and the recording function lead it, without either: a command received at or before
 * a rung's instant is settled first, each step is planned before and after its effects.
 */
export class Course implements RehearsedCourse {
  readonly events: RehearsedEvent[] = [];
  readonly messages: RehearsedMessage[] = [];
  readonly gaps: RehearsedGap[] = [];
  /** Rungs of the due clock that were still ahead when the case opened. */
  readonly dueRungs: number;
  private readonly draft: DraftCase;
  private readonly setting: CourseSetting;
  private readonly policy: Policy;
  private readonly procedure: Procedure<CaseFacts>;
  private facts: CaseFacts;
  private plan: readonly PlannedRung[] = [];
  private now: string;
  /** Keys of what the step under way has said. */
  private heard = new Set<string>();

  constructor(draft: DraftCase, setting: CourseSetting) {
    this.draft = draft;
    this.setting = setting;
    this.now = setting.openedAt;
    const policy = setting.policies[draft.kind];
    if (policy === undefined) throw new Error(`a rehearsal of a ${draft.kind} needs its policy`);
    this.policy = policy;
    this.procedure = procedureOf(draft.kind);
    const opened = this.procedure.open({ ...draft, dueBasis: '', noticeId: null }, policy, this.now);
    this.facts = opened.facts;
    this.take(opened, { kind: 'open', at: this.now });
    this.dueRungs = this.plan.filter(({ clock }) => clock === 'due').length;
  }

  run(): this {
    while (this.facts.closedAt === null && this.advance());
    return this;
  }

  /** One act or one rung; false when nothing more happens within the time looked at. */
  private advance(): boolean {
    const { until } = this.setting;
    const act = this.nextAct();
    const rung = this.plan[0];
    if (act !== null && (rung === undefined || act.receivedAt <= rung.at)) {
      if (act.receivedAt >= until) return false;
      const decision = this.procedure.decide(this.facts, act);
      if ('refused' in decision) throw new Error(`a rehearsed act was refused: ${decision.refused.code}`);
      this.now = act.receivedAt;
      this.take(decision.step, { kind: 'act', verb: act.verb, at: this.now });
      return true;
    }
    if (rung === undefined || rung.at >= until) return false;
    this.now = rung.at;
    const { step } = this.procedure.climb(this.facts, rung, this.plan, rung.at);
    this.plan = this.plan.filter(({ key }) => key !== rung.key);
    this.take(step, { kind: 'rung', rung, at: this.now });
    return true;
  }

  private nextAct(): CaseCommand | null {
    const { assumption, table } = this.setting;
    const { kind } = this.draft;
    switch (kind) {
      case 'task':
        return nextAct(this.facts, assumption.behaviour, this.now, table);
      case 'duty':
        return nextDutyAct(this.facts as DutyFacts, assumption.behaviour, this.now, table);
      case 'acknowledgement':
        return nextAcknowledgement(this.facts, assumption.behaviour);
      default:
        return kind satisfies never;
    }
  }

  private take(step: Step, cause: StepCause): void {
    this.facts = step.facts;
    this.heard = new Set();
    this.bringInLine();
    const told = step.effects.flatMap((effect) => this.perform(effect, cause));
    this.events.push(...eventsOf(cause, step.effects, told, this.facts, this.draft));
    this.bringInLine();
  }

  private bringInLine(): void {
    const inLine = bringInLine(this.facts, this.plan, this.policy, this.setting.table, this.draft.businessKey);
    this.facts = inLine.facts;
    this.plan = inLine.plan;
  }

  /** The part of an effect that plans and people depend on; answers what it told. */
  private perform(effect: Effect, cause: StepCause): Notify[] {
    switch (effect.kind) {
      case 'notify':
        return [this.notify(effect)];
      case 'draft_letter': {
        const authorised = effect.issue === 'now' || this.setting.assumption.authorised.includes(effect.letter);
        const id = cause.kind === 'rung' ? cause.rung.key : cause.at;
        this.facts = letterDrafted(this.facts, { id, authorised }, effect, this.now);
        return [this.notify(tellOfLetter(effect, authorised))];
      }
      case 'issue_letter':
        this.facts = letterSettled(this.facts, effect.letterId, 'issued');
        return [];
      case 'withdraw_letter':
        this.facts = letterSettled(this.facts, effect.letterId, 'withdrawn');
        return [];
      case 'silence':
        this.withdrawDrafts();
        return [];
      case 'move_duty':
      case 'change_copies':
      case 'attach':
        return [];
      default:
        return effect satisfies never;
    }
  }

  private withdrawDrafts(): void {
    for (const { id, state } of this.facts.letters) {
      if (state === 'draft') this.facts = letterSettled(this.facts, id, 'withdrawn');
    }
  }

  private notify(effect: Notify): Notify {
    const { taskRef, businessKey } = this.draft;
    const { facts, heard } = this;
    // In a rehearsal no duty moves, so the former unit is the responsible one.
    const step = { facts, formerUnitId: facts.unitId, directory: this.setting.directory, heard };
    const told = tell(effect, step);
    for (const { key, person, effect: spoken, ...message } of told.messages) {
      const { personId, name } = person;
      const { template } = spoken;
      this.heard.add(key);
      this.messages.push({ at: this.now, businessKey, taskRef, personId, person: name, template, ...message });
    }
    this.gaps.push(...told.gaps.map((gap) => ({ at: this.now, taskRef, ...gap })));
    return effect;
  }
}
