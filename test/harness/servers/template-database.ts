import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { PostgresServer } from '../../../apps/local/src/postgres/start-postgres.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { migrate } from '../../../libs/persistence/migrate.ts';

const template = 'duban_template';

async function asSuperuser<T>(postgres: PostgresServer, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Migrates one database that every test copies: a copy takes a tenth of a second, the migrations much longer. */
export async function makeTemplate(postgres: PostgresServer): Promise<void> {
  await asSuperuser(postgres, (client) => client.query(`create database ${template}`));
  const dataSource = createDataSource(postgres.url(template));
  await dataSource.initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

export async function copyTemplate(postgres: PostgresServer): Promise<{ name: string; url: string }> {
  const name = `duban_${randomBytes(6).toString('hex')}`;
  await asSuperuser(postgres, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  return { name, url: postgres.url(name) };
}

/** Drops a test's database; answers how many connections the test had left open, after a moment for those being closed. */
export async function dropDatabase(postgres: PostgresServer, name: string): Promise<{ leaked: string[] }> {
  if (!/^duban_[0-9a-f]{12}$/.test(name)) throw new Error(`${name} is no test database`);
  return asSuperuser(postgres, async (client) => {
    const until = Date.now() + 2_000;
    let leaked = await connections(client, name);
    while (leaked.length > 0 && Date.now() < until) {
      await pause(50);
      leaked = await connections(client, name);
    }
    await client.query(`drop database ${name} with (force)`);
    return { leaked };
  });
}

async function connections(client: pg.Client, name: string): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(
    `select coalesce(nullif(application_name, ''), 'unnamed') || ': ' || left(query, 80) as what
       from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
    [name],
  );
  return rows.map(({ what }) => what);
}
