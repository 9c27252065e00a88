import {
  type Client,
  isGrpcServiceError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, NamespaceNotFoundError } from '@temporalio/common';
import { actUpdate, resyncSignal } from '../contracts/case.updates.ts';
import type { CaseSnapshot, CaseWorkflowInput, CommandOutcome } from '../contracts/case.messages.ts';
import { CASE_QUEUE, WORKFLOW_TYPES, workflowIdOf } from '../contracts/task-queues.ts';
import type { CaseKind } from '../domain/case/case-kind.ts';
import type { CaseCommand } from '../domain/case/step.ts';

/** How the engine took a command: answered, or not now; `gone` asks for the workflow to be rebuilt. */
export type Delivery =
  | { status: 'answered'; outcome: CommandOutcome }
  | { status: 'refused'; code: string; detail: string }
  | { status: 'unreachable'; why: string }
  | { status: 'gone' };

/** What the product asks of Temporal. */
export class CaseEngine {
  private readonly client: Client;

  constructor(client: Client) {
    this.client = client;
  }

  /** Starts the case's workflow from its snapshot; a running one is left alone, a lost one is rebuilt. */
  async start(snapshot: CaseSnapshot, timeoutMs = 5000): Promise<void> {
    await this.client.withDeadline(Date.now() + timeoutMs, () =>
      this.client.workflow.start(WORKFLOW_TYPES[snapshot.kind], startOptions(snapshot)),
    );
  }

  /** Asks a running workflow to adopt what PostgreSQL holds, or starts it when there is none. */
  async resync(snapshot: CaseSnapshot, timeoutMs = 5000): Promise<void> {
    await this.client.withDeadline(Date.now() + timeoutMs, () =>
      this.client.workflow.signalWithStart(WORKFLOW_TYPES[snapshot.kind], {
        ...startOptions(snapshot),
        signal: resyncSignal,
      }),
    );
  }

  /** Delivers an accepted command and waits for the answer, at most `timeoutMs`. The update id is the command id. */
  async deliver(kind: CaseKind, caseId: string, command: CaseCommand, timeoutMs: number): Promise<Delivery> {
    const handle = this.client.workflow.getHandle(workflowIdOf(kind, caseId));
    return this.answered(timeoutMs, () => handle.executeUpdate(actUpdate, { args: [command], updateId: command.id }));
  }

  /** The same for a case whose workflow may be missing: starts it and delivers in one call. */
  async deliverWithStart(snapshot: CaseSnapshot, command: CaseCommand, timeoutMs: number): Promise<Delivery> {
    const start = new WithStartWorkflowOperation(WORKFLOW_TYPES[snapshot.kind], startOptions(snapshot));
    return this.answered(timeoutMs, () =>
      this.client.workflow.executeUpdateWithStart(actUpdate, {
        args: [command],
        updateId: command.id,
        startWorkflowOperation: start,
      }),
    );
  }

  private async answered(timeoutMs: number, call: () => Promise<CommandOutcome>): Promise<Delivery> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      try {
        return { status: 'answered', outcome: await this.client.withDeadline(deadline, call) };
      } catch (error) {
        const delivery = readFailure(error);
        if (delivery !== 'retry') return delivery;
        if (Date.now() + 100 > deadline) return { status: 'unreachable', why: 'continue-as-new under way' };
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
}

function startOptions(snapshot: CaseSnapshot) {
  const input: CaseWorkflowInput = { caseId: snapshot.caseId, kind: snapshot.kind, snapshot };
  return {
    taskQueue: CASE_QUEUE,
    workflowId: workflowIdOf(snapshot.kind, snapshot.caseId),
    args: [input] as [CaseWorkflowInput],
    workflowIdConflictPolicy: 'USE_EXISTING' as const,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
  };
}

const GRPC_RESOURCE_EXHAUSTED = 8;

/** What a failed update means; anything that is no answer of the loop leaves the command to the relay. */
function readFailure(error: unknown): Delivery | 'retry' {
  if (error instanceof WorkflowUpdateFailedError) {
    const { cause } = error;
    const refusedByLoop =
      cause instanceof ApplicationFailure && cause.nonRetryable === true && cause.type !== 'UnprocessedUpdate';
    if (refusedByLoop) return { status: 'refused', code: cause.type ?? '', detail: cause.message };
    return { status: 'unreachable', why: String(cause?.message ?? error.message) };
  }
  if (error instanceof WorkflowNotFoundError) return { status: 'gone' };
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { status: 'unreachable', why: error.message };
  if (error instanceof NamespaceNotFoundError) return { status: 'unreachable', why: error.message };
  const answer = error instanceof ServiceError ? error.cause : error;
  if (isGrpcServiceError(answer)) {
    return answer.code === GRPC_RESOURCE_EXHAUSTED ? 'retry' : { status: 'unreachable', why: answer.message };
  }
  throw error;
}
