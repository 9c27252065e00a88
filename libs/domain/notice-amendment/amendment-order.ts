import type { Actor, CommandChannel } from '../case/actor.ts';
import type { NamedUnit } from '../case/copies.ts';
import type { DutyRule } from '../duty/duty-rule.ts';

export type AmendmentState = 'draft' | 'applied' | 'discarded';

/** What the case answered; `accepted` is stored and decided when the engine is back. */
export type OrderOutcome =
  | { readonly status: 'applied' }
  | { readonly status: 'accepted' }
  | { readonly status: 'refused'; readonly code: string; readonly detail: string };

/** What the act says: why a case is taken back, or what it follows. */
export type OrderPayload = {
  readonly reason?: string;
  readonly kind?: 'correction';
  readonly source?: string;
  readonly clause?: string;
  readonly dueOn?: string;
  readonly rule?: DutyRule;
  readonly joins?: readonly NamedUnit[];
  readonly leaves?: readonly NamedUnit[];
};

/** One act on one case, as it was told when the amendment was applied; the id makes a repeat the same act. */
export interface AmendmentOrder {
  readonly commandId: string;
  readonly caseId: string;
  readonly verb: 'amend' | 'withdraw';
  readonly payload: OrderPayload;
  readonly actor: Actor;
  readonly channel: CommandChannel;
  readonly dutyGeneration: number;
  /** Counts from 1; a refused act that is tried again is another act. */
  readonly attempt: number;
  /** Null until the case has answered. */
  readonly outcome: OrderOutcome | null;
}
