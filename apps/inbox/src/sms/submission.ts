import type { Submission } from '../store/sms.store.ts';

const TEXT_FIELDS = ['reference', 'phone', 'content', 'sign'] as const;

/** Reads a submission from a request body; a text says what is wrong with it. */
export function readSubmission(body: unknown): Submission | string {
  if (typeof body !== 'object' || body === null) return 'a submission is a JSON object';
  const given = body as Record<string, unknown>;
  for (const field of TEXT_FIELDS) {
    if (typeof given[field] !== 'string' || given[field] === '') return `${field} is missing`;
  }
  const { reference, phone, content, sign, callbackUrl } = given as unknown as Submission;
  if (!/^1\d{10}$/.test(phone)) return 'phone has 11 digits';
  if (callbackUrl != null && !URL.canParse(callbackUrl)) return 'callbackUrl is a URL';
  return { reference, phone, content, sign, callbackUrl: callbackUrl ?? null };
}
