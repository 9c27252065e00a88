import { join } from 'node:path';
import type { DataDirectory } from '../installation/data-directory.ts';
import { startPostgres, type PostgresServer } from '../postgres/start-postgres.ts';
import { installationMark } from '../processes/marked-processes.ts';
import type { Supervisable } from '../services/supervised.ts';
import { startTemporal, type TemporalServer } from '../temporal/start-temporal.ts';

/** The embedded database of this installation. */
export function postgresService(
  data: DataDirectory,
  port: number,
  password: string,
  logFile: string,
): Supervisable<PostgresServer> {
  return {
    name: 'postgres',
    title: '数据库（PostgreSQL）',
    logFile,
    start: () => startPostgres({ dataDir: data.postgres, port, password, logFile }),
  };
}

export interface EngineOptions {
  readonly cli: string;
  readonly port: number;
  readonly namespace: string;
  readonly logFile: string;
}

/** The embedded workflow engine of this installation. */
export function temporalService(data: DataDirectory, options: EngineOptions): Supervisable<TemporalServer> {
  const env = { ...process.env, ...installationMark(data.root) };
  const dbFile = join(data.temporal, 'temporal.sqlite');
  return {
    name: 'temporal',
    title: '流程引擎（Temporal）',
    logFile: options.logFile,
    start: () => startTemporal({ ...options, dbFile, env }),
  };
}
