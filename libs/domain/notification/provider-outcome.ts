/**
 * What one provider call came to. `unknown` means the provider may have taken the message: only asking it, or waiting
 * for the lease, may decide what happens next.
 */
export type ProviderOutcome =
  | { kind: 'accepted'; providerRef: string; reply: string }
  | { kind: 'refused'; permanent: boolean; reply: string }
  | { kind: 'unknown'; reply: string };

/** What is known of a failed call: a reply's code, or only how the connection ended. */
export interface CallFailure {
  /** HTTP status or SMTP reply code. */
  code?: number;
  /** True when the failure proves that no byte of the message left, such as a refused connection. */
  beforeSending: boolean;
  message: string;
}

const TRY_AGAIN_STATUS: readonly number[] = [401, 403, 408, 425, 429];

/** HTTP: 5xx says nothing about what was stored; 4xx is the provider's no, final unless it is about us or about haste. */
export function outcomeOfHttpFailure(failure: CallFailure): ProviderOutcome {
  const { code, beforeSending, message } = failure;
  if (code === 503) return { kind: 'refused', permanent: false, reply: message };
  if (code !== undefined && code >= 400 && code < 500) {
    return { kind: 'refused', permanent: !TRY_AGAIN_STATUS.includes(code), reply: message };
  }
  return beforeSending ? { kind: 'refused', permanent: false, reply: message } : { kind: 'unknown', reply: message };
}

/** SMTP (RFC 5321 §4.2.1): 5yz is final, 4yz passes; a failed sign-in (535) is our own fault and passes once mended. */
export function outcomeOfSmtpFailure(failure: CallFailure): ProviderOutcome {
  const { code, beforeSending, message } = failure;
  if (code !== undefined && code >= 500) return { kind: 'refused', permanent: code !== 535, reply: message };
  if (code !== undefined && code >= 400) return { kind: 'refused', permanent: false, reply: message };
  return beforeSending ? { kind: 'refused', permanent: false, reply: message } : { kind: 'unknown', reply: message };
}
