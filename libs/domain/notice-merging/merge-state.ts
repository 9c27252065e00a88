import type { Actor, CommandChannel } from '../case/actor.ts';
import type { MergePayload } from './merge-command.ts';

/**
 * Told and not answered yet; taken in by the earlier case; a case of its own was opened because that one could not take it in;
 * dropped, because a correction struck the clause before it was told.
 */
export type MergeState = 'waiting' | 'merged' | 'opened' | 'dropped';

/** The act by which an earlier case takes a clause in; the id makes a repeat the same act. */
export interface MergeCommand {
  readonly commandId: string;
  readonly payload: MergePayload;
  readonly actor: Actor;
  readonly channel: CommandChannel;
  readonly dutyGeneration: number;
}
