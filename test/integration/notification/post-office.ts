import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { startInbox, type Inbox } from '../../../apps/inbox/src/inbox.ts';
import type { FaultOrder } from '../../../apps/inbox/src/fault.ts';
import { derivedToken } from '../../../libs/config/derived-token.ts';
import { createDispatcher } from '../../../libs/notification/create-dispatcher.ts';
import type { Dispatcher } from '../../../libs/notification/dispatch/dispatcher.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { NotificationEntity } from '../../../libs/persistence/entities/notification.entity.ts';
import { TestClock } from '../../harness/api/test-clock.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/servers/test-database.ts';
import { insertCase } from './case-row.ts';

export const SECRET = 'ab'.repeat(32);
export const MORNING = new Date('2026-11-23T01:00:00.000Z');

export interface StoredSms {
  reference: string;
  providerRef: string;
  content: string;
  submissions: number;
}

/** A database, the real inbox and as many dispatchers as a story needs; the clock stands until moved. */
export class PostOffice {
  readonly clock = new TestClock(MORNING);
  private readonly dispatchers: Dispatcher[] = [];

  private constructor(
    readonly databaseUrl: string,
    readonly dataSource: DataSource,
    readonly inbox: Inbox,
    readonly publicUrl: string,
    private readonly redisUrl: string | undefined,
    private readonly errors: unknown[],
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(
    given: { redisUrl?: string; publicUrl?: string; database?: TestDatabase } = {},
  ): Promise<PostOffice> {
    const database = given.database ?? (await createTestDatabase());
    const dataSource = await createDataSource(database.url, { poolSize: 8 }).initialize();
    const errors: unknown[] = [];
    const token = derivedToken(SECRET, 'inbox');
    const report = (error: unknown): void => void errors.push(error);
    const inbox = await startInbox({ databaseUrl: database.url, token, httpPort: 0, smtpPort: 0, report });
    const publicUrl = given.publicUrl ?? 'http://127.0.0.1:9';
    return new PostOffice(database.url, dataSource, inbox, publicUrl, given.redisUrl, errors, () => database.drop());
  }

  config(over: { smsUrl?: string; smtpUrl?: string } = {}) {
    return {
      databaseUrl: this.databaseUrl,
      redisUrl: this.redisUrl,
      secretKey: SECRET,
      publicUrl: this.publicUrl,
      smsUrl: this.inbox.httpUrl,
      smtpUrl: this.inbox.smtpUrl,
      inboxPort: 0,
      smtpPort: 0,
      ...over,
    };
  }

  async startDispatcher(over: { smsUrl?: string; smtpUrl?: string } = {}): Promise<Dispatcher> {
    const { dataSource, clock } = this;
    const report = (error: unknown): void => void this.errors.push(error);
    const dispatcher = await createDispatcher({ config: this.config(over), dataSource, clock, report });
    await dispatcher.start();
    this.dispatchers.push(dispatcher);
    return dispatcher;
  }

  /** What was reported until now; ends the dispatchers, so that nothing follows. */
  async takeErrors(): Promise<unknown[]> {
    for (const dispatcher of this.dispatchers.splice(0)) await dispatcher.stop();
    return this.errors.splice(0);
  }

  /** Ends everything; throws when the dispatcher or the inbox has reported an error. */
  async close(): Promise<void> {
    for (const dispatcher of this.dispatchers) await dispatcher.stop();
    await this.inbox.close();
    await this.dataSource.destroy();
    await this.drop();
    if (this.errors.length > 0) throw new AggregateError(this.errors, 'errors were reported');
  }

  /** Inserts a queued message, as the recording function does. */
  async queue(over: Partial<NotificationEntity> = {}): Promise<string> {
    const id = randomUUID();
    const body = over.body ?? `请于11月30日前反馈，编号${id.slice(0, 8)}`;
    await this.dataSource.getRepository(NotificationEntity).insert({
      id,
      key: `test:${id}`,
      personId: randomUUID(),
      template: 'remind',
      channel: 'sms',
      address: over.channel === 'email' ? `${id}@yunxi.example` : phoneOf(id),
      subject: '安全生产督办提醒',
      body,
      bodyHash: createHash('sha256').update(body).digest('hex'),
      state: 'queued',
      notBefore: MORNING,
      createdAt: MORNING,
      ...over,
    });
    return id;
  }

  /** A case row that is open, or closed already. */
  async openCase(closedAt: Date | null = null): Promise<string> {
    const id = randomUUID();
    await insertCase(this.dataSource, id, closedAt);
    return id;
  }

  async closeCase(id: string): Promise<void> {
    await this.dataSource.query('update case_file set closed_at = $2 where id = $1', [id, MORNING]);
  }

  row(id: string): Promise<NotificationEntity> {
    return this.dataSource.getRepository(NotificationEntity).findOneByOrFail({ id });
  }

  /** Waits until the row has come to `state`. */
  async until(id: string, state: NotificationEntity['state']): Promise<NotificationEntity> {
    return eventually(async () => {
      const row = await this.row(id);
      if (row.state !== state) throw new Error(`notification is ${row.state} (${row.failure}), not ${state}`);
      return row;
    });
  }

  /** Waits until nothing more will happen to the row. */
  untilSettled(id: string): Promise<NotificationEntity> {
    return eventually(async () => {
      const row = await this.row(id);
      if (row.settledAt === null) throw new Error(`notification is ${row.state} and not settled`);
      return row;
    });
  }

  /** Waits until a provider has refused the row for the time being. */
  untilRefused(id: string): Promise<NotificationEntity> {
    return eventually(async () => {
      const row = await this.row(id);
      if (row.state !== 'queued' || row.attempts === 0) throw new Error(`notification is ${row.state}`);
      return row;
    });
  }

  async fault(order: Partial<FaultOrder> & Pick<FaultOrder, 'channel' | 'kind'>): Promise<void> {
    await this.ask('POST', '/faults', order);
  }

  sms(phone: string): Promise<StoredSms[]> {
    return this.ask('GET', `/phones/${phone}`);
  }

  mails(address: string): Promise<{ messageId: string; text: string; subject: string }[]> {
    return this.ask('GET', `/mailboxes/${address}`);
  }

  /** Kinds of the delivery stream's entries about one notification, in order. */
  async delivered(id: string): Promise<string[]> {
    const rows: { kind: string }[] = await this.dataSource.query(
      `select kind from ledger_entry where stream_kind = 'delivery' and body::jsonb ->> 'notificationId' = $1 order by seq`,
      [id],
    );
    return rows.map((row) => row.kind);
  }

  private async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers = { authorization: `Bearer ${derivedToken(SECRET, 'inbox')}` };
    const response = await fetch(this.inbox.httpUrl + path, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}

/** A phone of its own for every message, so that stories do not see each other's. */
export const phoneOf = (id: string): string =>
  `138${String(Number.parseInt(id.slice(0, 7), 16))
    .padStart(8, '0')
    .slice(0, 8)}`;

/** Asks again until the answer is no error; gives up with the last error after 20 seconds. */
export async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(20);
    }
  }
}
