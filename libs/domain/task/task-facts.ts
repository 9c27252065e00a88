import type { CaseFacts } from '../case/case-facts.ts';
import type { ExtensionDecider } from '../ladder/policy.ts';
import type { TaskState } from './task-state.ts';

interface TaskReport {
  commandId: string;
  at: string;
  /** Received after the due instant; accepted all the same. */
  late: boolean;
  text: string;
}

interface ExtensionRequest {
  commandId: string;
  at: string;
  requestedDueOn: string;
  reason: string;
}

/** The facts of one task × one responsible unit. */
export interface TaskFacts extends CaseFacts {
  state: TaskState;
  /** The state before the unit said the task was not its own. */
  stateBeforeDisowned: TaskState | null;
  signedAt: string | null;
  report: TaskReport | null;
  reports: number;
  returns: number;
  extension: ExtensionRequest | null;
  extensionsGranted: number;
  /** How often the policy lets the date be extended. */
  extensionsAllowed: number;
  /** Who decides about an extension. */
  extensionDecidedBy: ExtensionDecider;
  disownReason: string | null;
  closedLate: boolean;
}
