import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { startPostgres, type PostgresServer } from '../../../apps/local/src/postgres/start-postgres.ts';
import { freePort } from '../../../apps/local/src/processes/free-port.ts';
import { findTemporalCli } from '../../../apps/local/src/temporal/find-temporal-cli.ts';
import { startTemporal, type TemporalServer } from '../../../apps/local/src/temporal/start-temporal.ts';
import type { RunDirectory } from '../../harness/servers/run-directory.ts';

const DATABASE = 'bench';
const NAMESPACE = 'duban';

/** The embedded servers of one side, its own and with the settings `npm start` uses. */
export class Stand {
  readonly directory: string;
  readonly namespace = NAMESPACE;
  readonly postgres: PostgresServer;
  readonly temporal: TemporalServer;
  readonly pool: pg.Pool;
  readonly client: Client;

  private constructor(directory: string, postgres: PostgresServer, temporal: TemporalServer, connection: Connection) {
    this.directory = directory;
    this.postgres = postgres;
    this.temporal = temporal;
    this.pool = new pg.Pool({ connectionString: this.databaseUrl, max: 2 });
    this.client = new Client({ connection, namespace: NAMESPACE });
  }

  static async start(place: RunDirectory, name: string): Promise<Stand> {
    const directory = join(place.path, name);
    await mkdir(directory, { mode: 0o755 });
    const cli = await findTemporalCli();
    const postgres = await startPostgres({
      dataDir: join(directory, 'postgres'),
      port: await freePort(),
      password: 'bench',
      logFile: join(directory, 'postgres.log'),
    });
    await place.started(postgres.identity);
    const temporal = await startTemporal({
      cli,
      port: await freePort(),
      namespace: NAMESPACE,
      dbFile: join(directory, 'engine.db'),
      logFile: join(directory, 'temporal.log'),
    });
    await place.started(temporal.identity);
    const maker = new pg.Client({ connectionString: postgres.url('postgres') });
    await maker.connect();
    await maker.query(`create database ${DATABASE}`);
    await maker.end();
    return new Stand(directory, postgres, temporal, await Connection.connect({ address: temporal.address }));
  }

  get databaseUrl(): string {
    return this.postgres.url(DATABASE);
  }

  async number(sql: string, values: unknown[] = []): Promise<number> {
    const { rows } = await this.pool.query<{ n: string }>(sql, values);
    return Number(rows[0]?.n);
  }

  /** Bytes of the business database and of the engine's store. */
  async bytes(): Promise<{ database: number; engine: number }> {
    await this.pool.query('checkpoint');
    const files = ['engine.db', 'engine.db-wal'].map((file) => stat(join(this.directory, file)));
    const engine = (await Promise.all(files)).reduce((sum, { size }) => sum + size, 0);
    return { database: await this.number('select pg_database_size(current_database()) as n'), engine };
  }

  /** Transactions and bytes of write-ahead log since the server started. */
  async writes(): Promise<{ transactions: number; walBytes: number }> {
    return {
      transactions: await this.number(
        'select xact_commit as n from pg_stat_database where datname = current_database()',
      ),
      walBytes: await this.number("select pg_current_wal_lsn() - '0/0'::pg_lsn as n"),
    };
  }

  async close(): Promise<void> {
    await this.client.connection.close();
    await this.pool.end();
    await this.temporal.stop('SIGTERM', 10_000);
    await this.postgres.stop();
  }
}
