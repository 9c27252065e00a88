import { defineUpdate } from '@temporalio/workflow';

/** A person's act on a bare case: one insert, then the answer. */
export const bareAct = defineUpdate<void, [string]>('act');

export interface BareInput {
  caseId: string;
  /** Instants of the rungs, UTC, earliest first. */
  plan: string[];
}

/** One row of the table of effects. */
export interface BareEffect {
  caseId: string;
  step: string;
}

export interface BareActivities {
  insert(effect: BareEffect): Promise<void>;
}

export const BARE_QUEUE = 'bare';
