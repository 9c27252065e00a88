import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.ts';
import { derivedToken } from '../config/derived-token.ts';
import type { Clock } from '../persistence/clock.ts';
import { ChannelCaller } from './dispatch/channel-caller.ts';
import { Dispatcher } from './dispatch/dispatcher.ts';
import { CALL_TIMEOUT_MS } from './dispatch/lease.ts';
import { Sender } from './dispatch/sender.ts';
import { LinkFiller } from './link/link-filler.ts';
import { SmtpMailSender } from './mail/smtp.mail-sender.ts';
import { BullCallQueue } from './queue/bull.call-queue.ts';
import type { CallQueue } from './queue/provider-call.ts';
import { migrateQueueStore } from './queue/queue-store.ts';
import { receiptUrl } from './receipt-url.ts';
import { LoopbackSmsProvider } from './sms/loopback.sms-provider.ts';

type DispatchConfig = Pick<
  Config,
  'databaseUrl' | 'redisUrl' | 'secretKey' | 'publicUrl' | 'smsUrl' | 'smtpUrl' | 'inboxPort' | 'smtpPort'
>;

export interface DispatcherParts {
  config: DispatchConfig;
  dataSource: DataSource;
  clock: Clock;
  report: (error: unknown) => void;
  /** Another way of bringing calls to the sender; BullMQ when left out. */
  queue?: CallQueue;
}

/** A dispatcher on the configured providers and queue store, whose tables it creates when missing. */
export async function createDispatcher({
  config,
  dataSource,
  clock,
  report,
  queue,
}: DispatcherParts): Promise<Dispatcher> {
  const sms = new LoopbackSmsProvider({
    url: config.smsUrl ?? `http://127.0.0.1:${config.inboxPort}`,
    token: derivedToken(config.secretKey, 'inbox'),
    callbackUrl: (reference) => receiptUrl(config, reference),
    timeoutMs: CALL_TIMEOUT_MS,
  });
  const smtpUrl = config.smtpUrl ?? `smtp://127.0.0.1:${config.smtpPort}`;
  const mail = new SmtpMailSender({ url: smtpUrl, timeoutMs: CALL_TIMEOUT_MS });
  const links = new LinkFiller(config.secretKey, config.publicUrl);
  const sender = new Sender(dataSource, clock, new ChannelCaller(sms, mail, links));
  const calls = queue ?? (await bullQueue(config, report));
  return new Dispatcher(dataSource, clock, calls, sender, links.linkLength, report);
}

async function bullQueue(config: DispatchConfig, report: (error: unknown) => void): Promise<CallQueue> {
  await migrateQueueStore(config);
  const accounts = [
    { name: 'sms', channel: 'sms', concurrency: 20 },
    { name: 'mail', channel: 'email', concurrency: 5 },
  ] as const;
  return new BullCallQueue(config, accounts, report);
}
