import { setTimeout as pause } from 'node:timers/promises';
import { redisAnswers } from '../../config/service-address.ts';
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

/** A store that is away must not hold up the round: the rows are handed over again. */
const ADD_LIMIT_MS = 5_000;

/** Provider calls through BullMQ, on PostgreSQL or, where its address is set, on Redis. */
export class BullCallQueue extends CallQueue {
  private readonly producers = new Map<string, Producer>();
  private readonly underWay = new Set<Promise<void>>();
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
      if (jobs.length > 0) await inTime(this.producer(name).addBulk(jobs));
    }
  }

  async start(handler: CallHandler): Promise<void> {
    this.consumers = this.accounts.map((account) =>
      openConsumer(this.store, account, (job) => this.run(handler, job.data, job.stalledCounter > 0), this.report),
    );
    await Promise.all(this.consumers.map((consumer) => consumer.waitUntilReady()));
  }

  /** BullMQ would wait for a Redis that is away until it is back; then only the calls under way are waited for. */
  async close(): Promise<void> {
    const { redisUrl } = this.store;
    const isAway = redisUrl !== undefined && !(await redisAnswers(redisUrl));
    const closed = this.closeParts(isAway);
    if (!isAway) return closed;
    closed.catch(this.report);
    await Promise.allSettled(this.underWay);
  }

  private async closeParts(force: boolean): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.close(force)));
    await Promise.all([...this.producers.values()].map((producer) => producer.close()));
    this.consumers = [];
    this.producers.clear();
  }

  private run(handler: CallHandler, call: ProviderCall, abandoned: boolean): Promise<void> {
    const running = handler(call, abandoned).finally(() => this.underWay.delete(running));
    this.underWay.add(running);
    return running;
  }

  private producer(name: string): Producer {
    const producer = this.producers.get(name) ?? openProducer(this.store, name, this.report);
    this.producers.set(name, producer);
    return producer;
  }
}

/** BullMQ separates its own keys with colons. */
const jobIdOf = ({ notificationId, attempt }: ProviderCall): string => `${notificationId}-${attempt}`;

async function inTime(adding: Promise<unknown>): Promise<void> {
  const limit = new AbortController();
  const late = pause(ADD_LIMIT_MS, undefined, limit).then(() => {
    throw new Error(`the queue took no calls within ${ADD_LIMIT_MS / 1000} seconds`);
  });
  try {
    await Promise.race([adding, late]);
  } finally {
    limit.abort();
    late.catch(() => {});
  }
}
