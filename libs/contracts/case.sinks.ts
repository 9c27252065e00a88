import type { Sinks } from '@temporalio/workflow';

/** Tells the relay that a workflow has finished its first task; leaves no history. */
export interface CaseSinks extends Sinks {
  engine: { ready(caseId: string): void };
}
