import type { Server } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import pg from 'pg';
import { routesOf } from './http/routes.ts';
import { createJsonServer } from './http/server.ts';
import { createMailServer } from './mail/smtp.ts';
import { LoopbackSms } from './sms/sms.provider.ts';
import { ReceiptPusher } from './sms/receipt.pusher.ts';
import { FaultStore } from './store/fault.store.ts';
import { MailStore } from './store/mail.store.ts';
import { PushStore } from './store/push.store.ts';
import { createSchema } from './store/schema.ts';
import { SmsStore } from './store/sms.store.ts';

export interface InboxOptions {
  databaseUrl: string;
  /** Bearer token of the HTTP interface, `derivedToken(secretKey, 'inbox')`. */
  token: string;
  /** Loopback unless told otherwise. */
  host?: string;
  /** 0 takes a free port. */
  httpPort: number;
  smtpPort: number;
  report: (error: unknown) => void;
}

export interface Inbox {
  httpUrl: string;
  smtpUrl: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Starts the SMS provider, the SMTP server and their read interface, with tables of their own. */
export async function startInbox(options: InboxOptions): Promise<Inbox> {
  const host = options.host ?? LOOPBACK;
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 5, application_name: 'duban-inbox' });
  pool.on('error', options.report);
  try {
    await createSchema(pool);
    const stores = { sms: new SmsStore(pool), mail: new MailStore(pool), faults: new FaultStore(pool) };
    const pushes = new PushStore(pool);
    const pusher = new ReceiptPusher(pushes, stores.sms, options.report);
    const provider = new LoopbackSms(stores.sms, pushes, stores.faults, pusher);
    const http = createJsonServer(routesOf(provider, stores), options.token, options.report);
    const smtp = createMailServer(stores.mail, stores.faults, options.report);
    const httpPort = await listen(http, host, options.httpPort);
    const smtpPort = await listen(smtp.server, host, options.smtpPort).catch(async (error: unknown) => {
      await closeHttp(http);
      throw error;
    });
    pusher.wake();
    return {
      httpUrl: `http://${host}:${httpPort}`,
      smtpUrl: `smtp://${host}:${smtpPort}`,
      close: async () => {
        await Promise.all([closeHttp(http), new Promise<void>((resolve) => smtp.close(() => resolve()))]);
        await pusher.stop();
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function listen(server: NetServer | Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closeHttp(server: Server): Promise<void> {
  server.closeIdleConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
    // A client that waits for a delayed answer must not hold up the shutdown.
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}
