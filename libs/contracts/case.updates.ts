import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CaseCommand } from '../domain/case/step.ts';
import type { CaseSnapshot, CommandOutcome } from './case.messages.ts';

/** A person's command the door accepted; its update id is the command id. */
export const actUpdate = defineUpdate<CommandOutcome, [CaseCommand]>('act');

/** PostgreSQL may have moved on without this workflow: adopt what is recorded, and say that the workflow lives. */
export const resyncSignal = defineSignal('resync');

/** The case as the workflow knows it. */
export const viewQuery = defineQuery<CaseSnapshot>('view');
