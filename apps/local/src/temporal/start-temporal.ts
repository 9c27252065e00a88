import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { commandFlags } from '../processes/command-flags.ts';
import { startService, type ServiceProcess } from '../processes/service-process.ts';
import { startFailure } from '../processes/start-failure.ts';

export interface TemporalOptions {
  /** Path of the Temporal command, see findTemporalCli. */
  readonly cli: string;
  /** SQLite file that keeps the engine's state; without it the state lives in memory. */
  readonly dbFile?: string;
  readonly port: number;
  readonly namespace: string;
  readonly logFile: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface TemporalServer extends ServiceProcess {
  readonly address: string;
}

const readyMilliseconds = 30_000;

function argumentsOf({ dbFile, port, namespace }: TemporalOptions): string[] {
  const flags = commandFlags({
    ip: '127.0.0.1',
    port: String(port),
    namespace,
    'log-level': 'warn',
    'log-format': 'json',
    // Ten updates in flight on one case would stall for two seconds and fail.
    'dynamic-config-value': 'history.maxInFlightUpdates=1000',
    ...(dbFile !== undefined && {
      'db-filename': dbFile,
      'sqlite-pragma': ['journal_mode=WAL', 'synchronous=NORMAL'],
    }),
  });
  return ['server', 'start-dev', '--headless', ...flags];
}

/** The command also reads a person's own profiles and TEMPORAL_* variables, which are about other servers. */
function ownEnvironment({ env = process.env, logFile }: TemporalOptions): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_') && name !== 'XDG_CONFIG_HOME');
  return { ...Object.fromEntries(kept), HOME: dirname(logFile) };
}

/** A Temporal development server on loopback, ready for clients, with thirty days of history kept in its namespace. */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const { cli, logFile } = options;
  const service = await startService({ file: cli, args: argumentsOf(options), logFile, env: ownEnvironment(options) });
  const address = `127.0.0.1:${options.port}`;
  try {
    await ready(options, service, address);
  } catch (error) {
    await service.stop('SIGTERM', 2_000);
    throw error;
  }
  return { ...service, address };
}

async function ready(options: TemporalOptions, service: ServiceProcess, address: string): Promise<void> {
  let ended: string | undefined;
  void service.ended.then((how) => (ended = how));
  const until = Date.now() + readyMilliseconds;
  while (!(await listens(options.port)) || !(await keepHistories(options, address))) {
    if (ended !== undefined || Date.now() > until) {
      throw await startFailure('流程引擎（Temporal）', ended ?? '没有回答', options.logFile);
    }
    await pause(100);
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** The dev server keeps closed histories for a day; the exporter needs longer. Also proves that the namespace answers. */
async function keepHistories(options: TemporalOptions, address: string): Promise<boolean> {
  const { cli, namespace } = options;
  const update = ['operator', 'namespace', 'update', '-n', namespace, '--retention', '30d', '--address', address];
  return promisify(execFile)(cli, update, { timeout: 10_000, env: ownEnvironment(options) }).then(
    () => true,
    () => false,
  );
}
