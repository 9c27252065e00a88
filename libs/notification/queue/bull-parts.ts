import { createPostgresBackend, Queue, Worker, type Job, type JobsOptions } from 'bullmq';
import type { ProviderCall } from './provider-call.ts';
import { postgresConnection, redisConnection, type QueueStoreSettings } from './queue-store.ts';

/** What is used of a BullMQ queue, whichever store it lies in. */
export interface Producer {
  addBulk(jobs: { name: string; data: ProviderCall; opts: JobsOptions }[]): Promise<unknown>;
  close(): Promise<void>;
}

/** What is used of a BullMQ worker. */
export interface Consumer {
  waitUntilReady(): Promise<unknown>;
  /** `force` waits for no call under way. */
  close(force?: boolean): Promise<void>;
}

export type RunJob = (job: Pick<Job<ProviderCall>, 'data' | 'stalledCounter'>) => Promise<void>;

/** A call that dies with its process is found after about 15 seconds; 10 such deaths are an accident, not a verdict. */
const RECOVERY = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 };

export function openProducer(store: QueueStoreSettings, name: string, report: (error: Error) => void): Producer {
  const { databaseUrl, redisUrl } = store;
  if (redisUrl) {
    const queue = new Queue(name, { connection: redisConnection(redisUrl, 'producer') });
    queue.on('error', report);
    return queue;
  }
  const queue = new Queue(name, { connection: postgresConnection(databaseUrl, 1) }, createPostgresBackend);
  queue.on('error', report);
  return queue;
}

export function openConsumer(
  store: QueueStoreSettings,
  { name, concurrency }: { name: string; concurrency: number },
  run: RunJob,
  report: (error: Error) => void,
): Consumer {
  const { databaseUrl, redisUrl } = store;
  const options = { concurrency, ...RECOVERY };
  if (redisUrl) {
    const worker = new Worker<ProviderCall>(name, run, { ...options, connection: redisConnection(redisUrl, 'worker') });
    worker.on('error', report);
    worker.on('failed', (_job, error) => report(error));
    return worker;
  }
  const connection = postgresConnection(databaseUrl, 2);
  const worker = new Worker(name, run, { ...options, connection }, createPostgresBackend);
  worker.on('error', report);
  worker.on('failed', (_job, error) => report(error));
  return worker;
}
