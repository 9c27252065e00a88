import type { SignedIn } from '../auth/signed-in.ts';

const CODE = /(\/t\/)[0-9A-Za-z]{6,}/g;
const RECEIPT_TOKEN = /(token=)[0-9a-f]{16,}/g;

/** An auditor reads every word but what would let him write: a link's code, with which he could act as the unit, and the token of a receipt's address. */
export function withoutLinks<T>(account: Pick<SignedIn, 'role'>, answer: T): T {
  if (account.role !== 'auditor') return answer;
  return JSON.parse(JSON.stringify(answer).replace(CODE, '$1***').replace(RECEIPT_TOKEN, '$1***')) as T;
}
