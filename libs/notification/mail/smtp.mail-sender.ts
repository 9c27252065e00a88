import { createTransport } from 'nodemailer';
import { outcomeOfSmtpFailure, type ProviderOutcome } from '../../domain/notification/provider-outcome.ts';
import { MailSender, type OutgoingMail } from './mail.sender.ts';

export interface SmtpAccount {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  url: string;
  /** Shorter than a row's lease, so that a call has ended before anybody else may judge it. */
  timeoutMs: number;
}

/** What nodemailer tells of a failure beyond the message. */
interface SmtpError extends Error {
  code?: string;
  originalCode?: string;
  command?: string;
  responseCode?: number;
  timeoutType?: string;
}

const NEVER_CONNECTED: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];
const BEFORE_ENVELOPE: readonly string[] = ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT'];

/** E-mail through a pooled SMTP connection; files and URLs named in a message are never read. */
export class SmtpMailSender extends MailSender {
  readonly name = 'smtp';
  private readonly transport;

  constructor(private readonly account: SmtpAccount) {
    super();
    this.transport = createTransport({
      url: account.url,
      pool: true,
      maxConnections: 5,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: account.timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: OutgoingMail): Promise<ProviderOutcome> {
    try {
      const { messageId, from, to, subject, text } = mail;
      const signal = AbortSignal.timeout(this.account.timeoutMs);
      const info = await this.transport.sendMail({ from, messageId, to, subject, text, signal });
      return { kind: 'accepted', providerRef: mail.messageId, reply: info.response };
    } catch (error) {
      return outcomeOfSmtpFailure(failureOf(error as SmtpError));
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** Only a reply, or a connection that never got as far as the envelope, proves that nothing was taken. */
function failureOf(error: SmtpError): { code?: number; beforeSending: boolean; message: string } {
  const beforeSending =
    NEVER_CONNECTED.includes(error.originalCode ?? error.code ?? '') ||
    BEFORE_ENVELOPE.includes(error.timeoutType ?? '') ||
    error.code === 'EDNS' ||
    // The pool gives up with this one only when it had nothing of the message sent.
    (error.code === 'ECONNECTION' && error.command === undefined);
  return { code: error.responseCode, beforeSending, message: error.message };
}
