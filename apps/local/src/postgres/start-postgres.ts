import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startService, type ServiceProcess } from '../processes/service-process.ts';
import { startFailure } from '../processes/start-failure.ts';
import { clusterRunner } from './cluster-runner.ts';
import { createCluster, superuser } from './create-cluster.ts';
import { endLeftBehind } from './left-behind.ts';

export interface PostgresOptions {
  /** Directory of the cluster; created when missing. */
  readonly dataDir: string;
  readonly port: number;
  readonly password: string;
  readonly logFile: string;
  /** False gives up safety against power loss for speed: for tests only. */
  readonly durable?: boolean;
}

export interface PostgresServer extends ServiceProcess {
  /** Connection address of one database. */
  url(database: string): string;
}

const readyMilliseconds = 60_000;

/**
 * The embedded PostgreSQL on loopback, ready for connections, made on first use; as root too, and in directories other
 * users cannot enter. Ends what an earlier start left on the same cluster. Refuses (PlainError) what a person must mend.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const runner = await clusterRunner(options.dataDir);
  await createCluster(options.dataDir, runner, options.password);
  await endLeftBehind(options.dataDir);
  const url = (database: string) =>
    `postgres://${superuser}:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/${database}`;
  const service = await startService({
    file: join(runner.programs, 'postgres'),
    args: [
      '-D',
      runner.dataDirectory(options.dataDir),
      '-p',
      String(options.port),
      ...settings(options.durable ?? true),
    ],
    logFile: options.logFile,
    cwd: options.dataDir,
    ...runner.spawnOptions,
  });
  try {
    await ready(url('postgres'), service, options.logFile);
  } catch (error) {
    await service.stop('SIGINT', 5_000);
    throw error;
  }
  // SIGINT is the fast shutdown: sessions are ended, a checkpoint is written.
  return { ...service, url, stop: (signal = 'SIGINT', grace = 30_000) => service.stop(signal, grace) };
}

function settings(durable: boolean): string[] {
  const chosen = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'log_timezone=Asia/Shanghai',
    'timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return chosen.flatMap((setting) => ['-c', setting]);
}

async function ready(url: string, service: ServiceProcess, logFile: string): Promise<void> {
  let ended: string | undefined;
  void service.ended.then((how) => (ended = how));
  const until = Date.now() + readyMilliseconds;
  for (;;) {
    const refusal = await answers(url);
    if (refusal === undefined) return;
    if (ended !== undefined || Date.now() > until) {
      throw await startFailure('数据库（PostgreSQL）', ended ?? refusal, logFile);
    }
    await pause(50);
  }
}

async function answers(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.end().catch(() => {});
  }
}
