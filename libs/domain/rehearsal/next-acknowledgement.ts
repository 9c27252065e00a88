import type { CaseFacts } from '../case/case-facts.ts';
import type { CaseCommand } from '../case/step.ts';
import type { Behaviour } from './assumption.ts';
import { AT_ONCE_MS, commandOf, plus } from './assumed-act.ts';

/** Whoever answers at all signs at once: there is no last day to wait for. */
export const nextAcknowledgement = (facts: CaseFacts, behaviour: Behaviour): CaseCommand | null =>
  behaviour === 'silent'
    ? null
    : commandOf({ verb: 'sign', capacity: 'unit', at: plus(facts.openedAt, AT_ONCE_MS) }, facts);
