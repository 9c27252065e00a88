import type { Json } from '../domain/ledger/canonical.ts';
import { stepDigest } from '../domain/case/step-digest.ts';
import type { RecordRequest } from './case.messages.ts';

/** The fingerprint of everything a workflow asks to be recorded: key, version, command or rung, facts, events, effects. */
export function digestOf(request: RecordRequest): string {
  return stepDigest(request.key, request as unknown as Json);
}
