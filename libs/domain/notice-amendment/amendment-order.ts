import type { Actor, CommandChannel } from '../case/actor.ts';

export type AmendmentState = 'draft' | 'applied' | 'discarded';

/** What the case answered; `accepted` is stored and decided when the engine is back. */
export type OrderOutcome =
  | { readonly status: 'applied' }
  | { readonly status: 'accepted' }
  | { readonly status: 'refused'; readonly code: string; readonly detail: string };

/** One act on one case, as it was told when the amendment was applied; the id makes a repeat the same act. */
export interface AmendmentOrder {
  readonly commandId: string;
  readonly caseId: string;
  readonly verb: 'amend' | 'withdraw';
  readonly payload: Readonly<Record<string, string>>;
  readonly actor: Actor;
  readonly channel: CommandChannel;
  readonly dutyGeneration: number;
  /** Counts from 1; a refused act that is tried again is another act. */
  readonly attempt: number;
  /** Null until the case has answered. */
  readonly outcome: OrderOutcome | null;
}
