import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AppModule } from '../../../apps/api/src/app.module.ts';
import { CONFIG } from '../../../libs/config/config.token.ts';
import { configureApp } from '../../../apps/api/src/http/configure.ts';
import { loadConfig, type Config } from '../../../libs/config/config.ts';
import { Clock } from '../../../libs/persistence/clock.ts';
import { createLogger } from '../../../libs/telemetry/logger.ts';
import { NestLogger } from '../../../libs/telemetry/nest-logger.ts';
import { createTestDatabase } from '../servers/test-database.ts';
import { ApiClient } from './api-client.ts';
import { cookieFor, type TestAccount } from './test-accounts.ts';
import { TestClock } from './test-clock.ts';

export interface TestApi {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly config: Config;
  readonly dataSource: DataSource;
  /** Stands at Monday 2026-11-23 09:00 in the office until moved. */
  readonly clock: TestClock;
  /** Speaks as nobody. */
  readonly anonymous: ApiClient;
  /** Signs in without a password; the usual names (admin, anban, lingdao, shenji, zhiban) know their roles. */
  signIn(username: string, account?: TestAccount): Promise<ApiClient>;
  close(): Promise<void>;
}

export interface TestApiOptions {
  /** Further environment variables, e.g. TEMPORAL_ADDRESS; nothing listens at the default one. */
  env?: Record<string, string>;
  /** An existing database (several APIs on one); by default the API gets its own and drops it. */
  databaseUrl?: string;
}

/** The whole API on a database of its own and a free loopback port. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const database = options.databaseUrl ? null : await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'duban-api-'));
  const config = loadConfig({
    DATABASE_URL: options.databaseUrl ?? database!.url,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    DUBAN_SECRET: 'ab'.repeat(32),
    DUBAN_DATA: dataDir,
    DUBAN_LOG_LEVEL: 'silent',
    ...options.env,
  });
  const clock = new TestClock(new Date('2026-11-23T01:00:00.000Z'));
  const app = await bootApp(config, clock);
  const url = await app.getUrl();
  const dataSource = app.get(DataSource);
  const anonymous = new ApiClient(url);
  return {
    url,
    app,
    config,
    dataSource,
    clock,
    anonymous,
    signIn: async (username, account = {}) =>
      anonymous.with({ cookie: await cookieFor(dataSource, username, account, await clock.now()) }),
    close: async () => {
      await app.close();
      await database?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function bootApp(config: Config, clock: Clock): Promise<NestExpressApplication> {
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(CONFIG)
    .useValue(config)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const logger = createLogger(config, 'api');
  const app = module.createNestApplication<NestExpressApplication>({
    bodyParser: false,
    logger: new NestLogger(logger),
  });
  configureApp(app, config, logger);
  await app.listen(0, '127.0.0.1');
  return app;
}
