import { outcomeOfHttpFailure, type ProviderOutcome } from '../../domain/notification/provider-outcome.ts';
import { SmsProvider, type OutgoingSms, type SmsFinding } from './sms.provider.ts';

export interface LoopbackAccount {
  /** Base URL of the provider's HTTP interface. */
  url: string;
  token: string;
  /** The address receipts for one reference are pushed to. */
  callbackUrl: (reference: string) => string;
  /** Shorter than a row's lease, so that a call has ended before anybody else may judge it. */
  timeoutMs: number;
}

/** Errors of a connection that never came about: the message cannot have left. */
const BEFORE_SENDING: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** The built-in provider, reached over HTTP like a real one. */
export class LoopbackSmsProvider extends SmsProvider {
  readonly name = 'loopback';

  constructor(private readonly account: LoopbackAccount) {
    super();
  }

  async submit(sms: OutgoingSms): Promise<ProviderOutcome> {
    try {
      const body = JSON.stringify({ ...sms, callbackUrl: this.account.callbackUrl(sms.reference) });
      const response = await this.call('/sms', { method: 'POST', body });
      const reply = await response.text();
      if (!response.ok) {
        return outcomeOfHttpFailure({
          code: response.status,
          beforeSending: false,
          message: `${response.status} ${reply}`,
        });
      }
      const { providerRef } = JSON.parse(reply) as { providerRef: string };
      return { kind: 'accepted', providerRef, reply };
    } catch (error) {
      return outcomeOfHttpFailure(failureOf(error));
    }
  }

  async find(reference: string): Promise<SmsFinding> {
    try {
      const response = await this.call(`/sms/by-reference/${encodeURIComponent(reference)}`, {});
      const reply = await response.text();
      if (response.status === 404) return { kind: 'absent' };
      if (!response.ok) return { kind: 'silent' };
      const { providerRef, status } = JSON.parse(reply) as { providerRef: string; status: string };
      return { kind: 'found', providerRef, reply: JSON.stringify({ providerRef, status }) };
    } catch {
      // Whatever went wrong, the provider gave no answer; the row stays unknown and is asked for again.
      return { kind: 'silent' };
    }
  }

  private call(path: string, init: RequestInit): Promise<Response> {
    return fetch(new URL(path, this.account.url), {
      ...init,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.account.token}` },
      signal: AbortSignal.timeout(this.account.timeoutMs),
    });
  }
}

function failureOf(error: unknown): { beforeSending: boolean; message: string } {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  const message = cause?.message ?? (error instanceof Error ? error.message : String(error));
  return { beforeSending: BEFORE_SENDING.includes(cause?.code ?? ''), message };
}
