import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { startTemporal, type TemporalServer } from '../../../apps/local/src/temporal/start-temporal.ts';
import { freePort } from '../../../apps/local/src/processes/free-port.ts';
import { startService, type ServiceProcess } from '../../../apps/local/src/processes/service-process.ts';
import { ApiProcess } from './api-process.ts';
import { OwnPostgres } from './own-postgres.ts';
import { ensureSealKey } from './seal-key.ts';
import { DatabaseClock } from '../../../libs/persistence/clock.ts';
import { CaseEngine } from '../../../libs/temporal/case-engine.ts';
import { OfficeDesk, openFloor, TEST_SECRET, type Floor } from '../office/office-desk.ts';
import { temporalCliPath } from '../servers/test-temporal.ts';
import { writeStormPolicies } from './storm-policy.ts';

export type Program = 'worker' | 'api' | 'inbox';

/** The real processes on real parts: PostgreSQL, a Temporal server of its own, inbox, workers, APIs. Anything may be killed. */
export class Installation extends OfficeDesk<DatabaseClock> {
  readonly directory: string;
  temporal: TemporalServer | null = null;
  private readonly ports: Record<'temporal' | 'inbox' | 'smtp', number>;
  private readonly running = new Set<ServiceProcess>();
  private readonly ownPostgres: OwnPostgres | null;
  private connection: Connection | null = null;

  private constructor(
    floor: Floor,
    directory: string,
    ports: Record<'temporal' | 'inbox' | 'smtp', number>,
    ownPostgres: OwnPostgres | null,
  ) {
    super(floor, new DatabaseClock());
    this.directory = directory;
    this.ports = ports;
    this.ownPostgres = ownPostgres;
  }

  /** On the test run's shared PostgreSQL, or on a durable one of its own that may be stopped. */
  static async start(on: 'shared postgres' | 'own postgres' = 'shared postgres'): Promise<Installation> {
    const directory = await mkdtemp(join(tmpdir(), 'duban-installation-'));
    writeStormPolicies(join(directory, 'policies'));
    ensureSealKey(join(directory, 'data/keys/seal.pem'));
    const ownPostgres = on === 'own postgres' ? await OwnPostgres.start(directory) : null;
    const floor = await (ownPostgres === null ? openFloor : ownPostgres.openFloor)(
      new Date(),
      join(directory, 'policies'),
    );
    const ports = { temporal: await freePort(), inbox: await freePort(), smtp: await freePort() };
    const installation = new Installation(floor, directory, ports, ownPostgres);
    await installation.startEngine();
    await installation.start('inbox');
    return installation;
  }

  /** Ends every process and forgets the messages: stories with real processes compare sets, not each message. */
  override async close(): Promise<void> {
    await this.connection?.close();
    await Promise.all([...this.running].map((process) => process.stop('SIGTERM', 20_000)));
    await this.temporal?.stop('SIGTERM', 10_000);
    await this.messages.expect(...(await this.messages.unseen()));
    await super.close();
    await rm(this.directory, { recursive: true, force: true });
  }

  get postgres(): OwnPostgres {
    if (this.ownPostgres === null) throw new Error('this installation shares its PostgreSQL');
    return this.ownPostgres;
  }

  /** An API that answers, at a port of its own. */
  startApi(env: NodeJS.ProcessEnv = {}): Promise<ApiProcess> {
    return ApiProcess.start((given) => this.start('api', given), env);
  }

  /** Starts a program of this build. */
  async start(program: Program, env: NodeJS.ProcessEnv = {}): Promise<ServiceProcess> {
    const started = await startService({
      file: process.execPath,
      args: [`dist/apps/${program}/src/main.js`],
      env: { ...this.environment(), ...env },
      logFile: join(this.directory, `${program}.log`),
    });
    this.running.add(started);
    void started.ended.then(() => this.running.delete(started));
    return started;
  }

  async startEngine(dbFile = join(this.directory, 'engine.db')): Promise<void> {
    this.temporal = await startTemporal({
      cli: await temporalCliPath(),
      port: this.ports.temporal,
      namespace: 'duban',
      dbFile,
      logFile: join(this.directory, 'temporal.log'),
    });
  }

  async killEngine(): Promise<void> {
    await this.temporal?.stop('SIGKILL', 0);
    this.temporal = null;
  }

  /** A client of the engine, as the API has one. */
  async engine(): Promise<CaseEngine> {
    return new CaseEngine(await this.client());
  }

  async client(): Promise<Client> {
    this.connection ??= await Connection.connect({ address: `127.0.0.1:${this.ports.temporal}` });
    return new Client({ connection: this.connection, namespace: 'duban' });
  }

  environment(): NodeJS.ProcessEnv {
    return {
      PATH: process.env['PATH'],
      HOME: this.directory,
      DATABASE_URL: this.databaseUrl,
      TEMPORAL_ADDRESS: `127.0.0.1:${this.ports.temporal}`,
      TEMPORAL_NAMESPACE: 'duban',
      DUBAN_DATA: join(this.directory, 'data'),
      DUBAN_SECRET: TEST_SECRET,
      DUBAN_POLICY_DIR: join(this.directory, 'policies'),
      DUBAN_INBOX_PORT: String(this.ports.inbox),
      DUBAN_SMTP_PORT: String(this.ports.smtp),
      DUBAN_SMS_URL: `http://127.0.0.1:${this.ports.inbox}`,
      DUBAN_INBOX_URL: `http://127.0.0.1:${this.ports.inbox}`,
      SMTP_URL: `smtp://127.0.0.1:${this.ports.smtp}`,
      DUBAN_ADMIN_PASSWORD: 'correct-horse-9',
      DUBAN_LOG_LEVEL: 'warn',
    };
  }
}
