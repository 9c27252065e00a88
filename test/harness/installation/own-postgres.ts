import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, type PostgresServer } from '../../../apps/local/src/postgres/start-postgres.ts';
import { freePort } from '../../../apps/local/src/processes/free-port.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { migrate } from '../../../libs/persistence/migrate.ts';
import { seedFloor, type Floor } from '../office/office-desk.ts';

const NAME = 'duban';

/** A durable PostgreSQL of the test's own with one empty database, to be stopped and started like a production server. */
export class OwnPostgres {
  private readonly directory: string;
  private readonly port: number;
  private readonly password = randomBytes(16).toString('hex');
  private server: PostgresServer | null = null;

  private constructor(directory: string, port: number) {
    this.directory = directory;
    this.port = port;
  }

  static async start(directory: string): Promise<OwnPostgres> {
    const postgres = new OwnPostgres(directory, await freePort());
    await postgres.startAgain();
    const client = new pg.Client({ connectionString: postgres.running().url('postgres') });
    await client.connect();
    await client.query(`create database ${NAME}`);
    await client.end();
    return postgres;
  }

  get url(): string {
    return this.running().url(NAME);
  }

  /** The invented township in the server's migrated database. */
  readonly openFloor = async (at: Date, policyDir: string): Promise<Floor> => {
    const dataSource = await createDataSource(this.url, { poolSize: 12 }).initialize();
    await migrate(dataSource);
    return seedFloor(this, dataSource, at, policyDir);
  };

  async startAgain(): Promise<void> {
    this.server = await startPostgres({
      dataDir: join(this.directory, 'postgres'),
      port: this.port,
      password: this.password,
      logFile: join(this.directory, 'postgres.log'),
    });
  }

  /** The immediate shutdown: nothing is written, the next start recovers from the log. */
  async stopImmediately(): Promise<void> {
    await this.running().stop('SIGQUIT', 10_000);
  }

  async drop(): Promise<void> {
    await this.running().stop();
  }

  private running(): PostgresServer {
    if (this.server === null) throw new Error('PostgreSQL was not started');
    return this.server;
  }
}
