import type { SignedIn } from '../auth/signed-in.ts';

const CODE = /(\/t\/)[0-9A-Za-z]{6,}/g;

/** An auditor reads every word but a link's code: with it he could act as the unit. */
export function withoutLinks<T>(account: Pick<SignedIn, 'role'>, answer: T): T {
  if (account.role !== 'auditor') return answer;
  return JSON.parse(JSON.stringify(answer).replace(CODE, '$1***')) as T;
}
