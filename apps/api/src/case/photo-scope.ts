import type { CaseFacts } from '../../../../libs/domain/case/case-facts.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { capacityOf } from './capacity-of.ts';

/** Whose photos an account may see: a cooperating unit only those of its own acts; null means all of the case. */
export const photoUnits = (account: SignedIn, facts: CaseFacts): readonly string[] | null =>
  capacityOf(account, facts) === 'cooperating' ? account.unitIds : null;
