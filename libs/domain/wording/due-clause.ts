import type { CaseFacts } from '../case/case-facts.ts';
import type { CaseSubject } from '../case/case-subject.ts';
import { clockSpec, type Policy } from '../ladder/policy.ts';
import { noticeName } from './notice-name.ts';
import { itemWords } from '../notice/item-words.ts';

/**
 * Where a case's due date is written: the decision that granted it, the item of the notice that states it, or the policy's source. Only
 * what was read in print is quoted as law (ADR 12); anything else is the office's own rule.
 */
export function dueClause(facts: CaseFacts, subject: CaseSubject, policy: Policy): string {
  if (facts.dueRevision > 0) return facts.dueBasis.replace(/。+$/, '');
  const { term, source, confidence } = clockSpec(policy, 'due');
  if (term === 'stated') return statedIn(subject, facts.dueBasis);
  return confidence === 'printed' ? source : `督办规则“${policy.title}”`;
}

/** `《……》（云安办〔2026〕18号）第3项，原文“11月30日前”` */
const statedIn = (subject: CaseSubject, dueBasis: string): string =>
  `${noticeName(subject, subject.noticeTitle)}${itemWords(subject.ref)}${dueBasis === '' ? '' : `，${dueBasis}`}`;
