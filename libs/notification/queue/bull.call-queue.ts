import type { NotificationChannel } from '../../domain/notification/notification.ts';
import { openConsumer, openProducer, type Consumer, type Producer } from './bull-parts.ts';
import { CallQueue, type CallHandler, type ProviderCall } from './provider-call.ts';
import type { QueueStoreSettings } from './queue-store.ts';

export interface ProviderAccountQueue {
  /** One queue per provider account, because rate limits are the account's. */
  name: string;
  channel: NotificationChannel;
  /** Calls under way at once in one process. */
  concurrency: number;
}

/** The row is the truth: finished jobs are forgotten, and a job that failed is handed over again from its row. */
const JOB = { attempts: 3, backoff: { type: 'fixed', delay: 1_000 }, removeOnComplete: true, removeOnFail: true };

/** Provider calls through BullMQ, on PostgreSQL or, where its address is set, on Redis. */
export class BullCallQueue extends CallQueue {
  private readonly producers = new Map<string, Producer>();
  private consumers: Consumer[] = [];

  constructor(
    private readonly store: QueueStoreSettings,
    private readonly accounts: readonly ProviderAccountQueue[],
    private readonly report: (error: Error) => void,
  ) {
    super();
  }

  async add(calls: readonly ProviderCall[]): Promise<void> {
    for (const { name, channel } of this.accounts) {
      const jobs = calls
        .filter((call) => call.channel === channel)
        .map((call) => ({ name: 'call', data: call, opts: { ...JOB, jobId: jobIdOf(call) } }));
      if (jobs.length > 0) await this.producer(name).addBulk(jobs);
    }
  }

  async start(handler: CallHandler): Promise<void> {
    this.consumers = this.accounts.map((account) =>
      openConsumer(this.store, account, (job) => handler(job.data, job.stalledCounter > 0), this.report),
    );
    await Promise.all(this.consumers.map((consumer) => consumer.waitUntilReady()));
  }

  async close(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.close()));
    await Promise.all([...this.producers.values()].map((producer) => producer.close()));
    this.consumers = [];
    this.producers.clear();
  }

  private producer(name: string): Producer {
    const producer = this.producers.get(name) ?? openProducer(this.store, name, this.report);
    this.producers.set(name, producer);
    return producer;
  }
}

/** BullMQ separates its own keys with colons. */
const jobIdOf = ({ notificationId, attempt }: ProviderCall): string => `${notificationId}-${attempt}`;
