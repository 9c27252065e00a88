import type { CaseFacts } from '../domain/case/case-facts.ts';
import type { CaseKind } from '../domain/case/case-kind.ts';
import type { CaseCommand, Climb, Decision, Step } from '../domain/case/step.ts';
import type { ClockName } from '../domain/ladder/policy.ts';
import type { PlannedRung } from '../domain/ladder/rung.ts';

/** A case as PostgreSQL holds it: all a workflow needs to go on, whoever wrote last. */
export interface CaseSnapshot<F extends CaseFacts = CaseFacts> {
  caseId: string;
  kind: CaseKind;
  version: number;
  facts: F;
  /** Rungs still to come, earliest first. */
  plan: PlannedRung[];
}

/** A step asked of the recording function; `key` is unique in the case, `expectedVersion` is compared and set. */
export type RecordRequest =
  | { kind: 'command'; caseId: string; key: string; expectedVersion: number; command: CaseCommand; decision: Decision }
  | {
      kind: 'rung';
      caseId: string;
      key: string;
      expectedVersion: number;
      rung: PlannedRung;
      climb: Climb;
      /** The climber's own instant, UTC. */
      at: string;
      climbedBy: 'workflow' | 'reconciler';
    }
  | {
      kind: 'replan';
      caseId: string;
      key: string;
      expectedVersion: number;
      step: Step;
      added: readonly PlannedRung[];
      /** Clocks whose end moved; what waits to be said about the old end is withdrawn. */
      movedClocks: readonly ClockName[];
      /** The version of its rules the case is held to from now on. */
      policyVersion: number;
    };

/**
 * What became of it. `already`: this key was recorded before. `conflict`: another writer was first, adopt and decide
 * again. `pending`: timely commands have to be settled before this rung. `early`: the rung's instant has not come, or the
 * case waits to be planned anew and the rung belongs to the old plan.
 */
export type RecordResult = {
  snapshot: CaseSnapshot;
  /** Fingerprint of the request as it was asked: a replay compares it with what the code asks now. */
  digest: string;
} & (
  | { status: 'recorded' | 'refused' | 'conflict' | 'early' }
  | { status: 'already'; refused: CommandOutcome['refused'] }
  | { status: 'pending'; commands: CaseCommand[] }
);

/** The answer to a person's command. */
export interface CommandOutcome {
  commandId: string;
  version: number;
  state: string;
  refused: { code: string; detail: string } | null;
}

/** The one argument of a case workflow. */
export interface CaseWorkflowInput {
  caseId: string;
  kind: CaseKind;
  snapshot: CaseSnapshot;
}
