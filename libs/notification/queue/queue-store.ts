import { runMigrations, type ConnectionOptions, type PostgresPoolConfig } from 'bullmq';
import pg from 'pg';

/** BullMQ's own tables live apart from ours. */
const QUEUE_SCHEMA = 'bullmq';

/** Where the queue keeps its jobs: PostgreSQL, or Redis when its address is set. */
export interface QueueStoreSettings {
  databaseUrl: string;
  redisUrl?: string;
}

/** Creates or updates the queue's tables, under BullMQ's advisory lock; Redis needs none. */
export async function migrateQueueStore({ databaseUrl, redisUrl }: QueueStoreSettings): Promise<void> {
  if (redisUrl) return;
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'duban-queue' });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}

/** `max` connections each, besides one that listens. */
export function postgresConnection(databaseUrl: string, max: number): PostgresPoolConfig {
  return { connectionString: databaseUrl, schema: QUEUE_SCHEMA, max, application_name: 'duban-queue' };
}

/** A worker waits for Redis to come back; a producer must fail at once, the row is handed over again. */
export function redisConnection(redisUrl: string, use: 'worker' | 'producer'): ConnectionOptions {
  return { url: redisUrl, maxRetriesPerRequest: null, enableOfflineQueue: use === 'worker' };
}
