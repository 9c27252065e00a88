import type { ProviderOutcome } from '../../domain/notification/provider-outcome.ts';

export interface OutgoingMail {
  /** Fixed per notification, so that a mailbox may recognise a second copy. */
  messageId: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
}

/** The way out for e-mail. Does not throw for what a mail server or a network may do. */
export abstract class MailSender {
  abstract readonly name: string;

  abstract send(mail: OutgoingMail): Promise<ProviderOutcome>;

  abstract close(): void;
}
