import type { CaseFacts } from '../../../../libs/domain/case/case-facts.ts';
import type { Capacity } from '../../../../libs/domain/case/capacity.ts';
import type { SignedIn } from '../auth/signed-in.ts';

/** In what capacity an account acts on a case; auditors and the duty desk only look. */
export function capacityOf(account: SignedIn, facts: CaseFacts): Capacity {
  switch (account.role) {
    case 'administrator':
    case 'safety_office':
      return 'office';
    case 'leader':
      return 'leader';
    case 'unit':
      if (account.unitIds.includes(facts.unitId)) return 'unit';
      return facts.cooperatingUnitIds.some((id) => account.unitIds.includes(id)) ? 'cooperating' : 'none';
    case 'auditor':
    case 'duty_desk':
      return 'none';
    default:
      return account.role satisfies never;
  }
}
