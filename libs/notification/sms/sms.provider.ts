import type { ProviderOutcome } from '../../domain/notification/provider-outcome.ts';

export interface OutgoingSms {
  /** Our own reference, the notification's id: the provider is asked by it when its answer was lost. */
  reference: string;
  phone: string;
  content: string;
  sign: string;
}

/** What a provider says about a reference; `silent` means it could not be asked. */
export type SmsFinding =
  { kind: 'found'; providerRef: string; reply: string } | { kind: 'absent' } | { kind: 'silent' };

/** One SMS vendor account. Neither method throws for what a vendor or a network may do. */
export abstract class SmsProvider {
  abstract readonly name: string;

  abstract submit(sms: OutgoingSms): Promise<ProviderOutcome>;

  abstract find(reference: string): Promise<SmsFinding>;
}
