import { setTimeout as pause } from 'node:timers/promises';
import { callbackify } from 'node:util';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { FaultStore } from '../store/fault.store.ts';
import type { MailStore } from '../store/mail.store.ts';

const LARGEST_MAIL = 10 * 1024 * 1024;

/** A mailbox for every address, without TLS because it listens on loopback alone. */
export function createMailServer(mails: MailStore, faults: FaultStore, report: (error: unknown) => void): SMTPServer {
  const server: SMTPServer = new SMTPServer({
    banner: 'Duban inbox',
    logger: false,
    size: LARGEST_MAIL,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 2_000,
    onRcptTo: ({ address }, _session, done) => callbackify(refuseIfOrdered)(faults, address, done),
    onData: (stream, session, done) => callbackify(take)(stream, session, done),
  });
  server.on('error', (error) => {
    if (!isHangUp(error)) report(error);
  });
  return server;

  /** Stores a copy for each recipient, then acknowledges, or hangs up when the acknowledgement is to be lost. */
  async function take(stream: AsyncIterable<Buffer>, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const raw = Buffer.concat(chunks);
    const parsed = await PostalMime.parse(raw);
    for (const { address } of session.envelope.rcptTo) {
      const mailbox = address.toLowerCase();
      const wear = await faults.take('email', mailbox, ['delay', 'lose_acknowledgement']);
      await mails.keep({ mailbox, ...contentOf(parsed, session) }, raw);
      await pause(wear.get('delay')?.delayMs ?? 0);
      if (wear.has('lose_acknowledgement')) hangUp(server, session);
    }
  }
}

async function refuseIfOrdered(faults: FaultStore, address: string): Promise<void> {
  const wear = await faults.take('email', address.toLowerCase(), ['refuse_permanent', 'refuse_temporary']);
  if (wear.has('refuse_permanent')) throw reply(550, 'no such mailbox');
  if (wear.has('refuse_temporary')) throw reply(450, 'mailbox busy, try again');
}

function contentOf(parsed: Awaited<ReturnType<typeof PostalMime.parse>>, session: SMTPServerSession) {
  const from = session.envelope.mailFrom;
  return {
    messageId: parsed.messageId ?? null,
    sender: parsed.from?.address ?? (from ? from.address : ''),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? null,
  };
}

/** A client that went away in the middle is its own affair. */
function isHangUp(error: Error): boolean {
  return ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections as Set<{ id: string; _socket: { destroy(): void } }>) {
    if (connection.id === session.id) connection._socket.destroy();
  }
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
