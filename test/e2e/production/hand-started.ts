import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../apps/local/src/processes/free-port.ts';
import { startService, type ServiceProcess } from '../../../apps/local/src/processes/service-process.ts';
import { startTemporal, type TemporalServer } from '../../../apps/local/src/temporal/start-temporal.ts';
import { ApiProcess } from '../../harness/installation/api-process.ts';
import { OwnPostgres } from '../../harness/installation/own-postgres.ts';
import { ensureSealKey } from '../../harness/installation/seal-key.ts';
import { startRedis, type RedisServer } from '../../harness/servers/start-redis.ts';
import { TcpGate } from '../../harness/servers/tcp-gate.ts';
import { temporalCliPath } from '../../harness/servers/test-temporal.ts';

export const ADMIN_PASSWORD = 'correct-horse-9';

/** The programs as an operator starts them: by hand, without the launcher, told by variables where everything is. */
export class HandStarted {
  private readonly programs: ServiceProcess[] = [];

  private constructor(
    private readonly directory: string,
    readonly postgres: OwnPostgres,
    readonly redis: RedisServer,
    /** The way of the programs to Redis. */
    readonly redisGate: TcpGate,
    private readonly temporal: TemporalServer,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** External servers with nothing in them, and the built-in inbox in place of the providers. */
  static async open(redisProgram: string): Promise<HandStarted> {
    const directory = await mkdtemp(join(tmpdir(), 'duban-production-'));
    const postgres = await OwnPostgres.start(directory);
    const redis = await startRedis(redisProgram);
    const { gate, url: redisUrl } = await TcpGate.before(redis.url, 0);
    const temporal = await startTemporal({
      cli: await temporalCliPath(),
      port: await freePort(),
      namespace: 'duban',
      dbFile: join(directory, 'engine.db'),
      logFile: join(directory, 'temporal.log'),
    });
    const [inboxPort, smtpPort] = [await freePort(), await freePort()];
    ensureSealKey(join(directory, 'secrets/seal.pem'));
    return new HandStarted(directory, postgres, redis, gate, temporal, {
      PATH: process.env['PATH'],
      DATABASE_URL: postgres.url,
      REDIS_URL: redisUrl,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: 'duban',
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      DUBAN_SMS_URL: `http://127.0.0.1:${inboxPort}`,
      DUBAN_INBOX_PORT: String(inboxPort),
      DUBAN_SMTP_PORT: String(smtpPort),
      DUBAN_SECRET: randomBytes(32).toString('hex'),
      DUBAN_SEAL_KEY: join(directory, 'secrets/seal.pem'),
      DUBAN_DATA: join(directory, 'data'),
      DUBAN_LOG_LEVEL: 'warn',
    });
  }

  async start(program: 'api' | 'worker' | 'inbox', env: NodeJS.ProcessEnv = {}): Promise<ServiceProcess> {
    const started = await startService({
      file: process.execPath,
      args: [`dist/apps/${program}/src/main.js`],
      env: { ...this.env, ...env },
      logFile: join(this.directory, `${program}.log`),
    });
    this.programs.push(started);
    return started;
  }

  startApi(): Promise<ApiProcess> {
    return ApiProcess.start((env) => this.start('api', env), { DUBAN_ADMIN_PASSWORD: ADMIN_PASSWORD });
  }

  async close(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.stop('SIGTERM', 20_000)));
    await this.temporal.stop('SIGTERM', 10_000);
    await this.redisGate.shut();
    await this.redis.stop();
    await this.postgres.drop();
    await rm(this.directory, { recursive: true, force: true });
  }
}
