import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { together, transactionWithEnd } from '../../../libs/persistence/together.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/servers/test-database.ts';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { poolSize: 1 }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const preparedCalls = async (text: string): Promise<number> => {
  const rows: { calls: number }[] = await dataSource.query(
    'select (generic_plans + custom_plans)::int as calls from pg_prepared_statements where statement = $1',
    [text],
  );
  return rows.reduce((sum, { calls }) => sum + calls, 0);
};

test('a statement with parameters is prepared once and answers each time by its own parameters', async () => {
  const text = 'select $1::int + 1 as next';
  for (const start of [1, 2, 3]) expect(await dataSource.query(text, [start])).toEqual([{ next: start + 1 }]);
  expect(await preparedCalls(text)).toBe(3);
});

test('a statement that failed is as usable afterwards as before', async () => {
  const text = 'select 1 / $1::int as share';
  await expect(dataSource.query(text, [0])).rejects.toThrow('division by zero');
  expect(await dataSource.query(text, [1])).toEqual([{ share: 1 }]);
});

test('a statement follows a column that was added after it was prepared', async () => {
  await dataSource.query('create table thing (id integer not null)');
  const text = 'select id from thing where id = $1';
  await dataSource.query('insert into thing (id) values ($1)', [7]);
  expect(await dataSource.query(text, [7])).toEqual([{ id: 7 }]);
  await dataSource.query('alter table thing add column name text');
  expect(await dataSource.query(text, [7])).toEqual([{ id: 7 }]);
});

describe('a transaction', () => {
  let other: DataSource;
  beforeAll(async () => {
    other = await createDataSource(database.url, { poolSize: 1 }).initialize();
    await dataSource.query('create table purse (id integer primary key, amount integer not null)');
    await dataSource.query('create table purchase (purse_id integer not null)');
    await dataSource.query('insert into purse values (1, 10)');
  });
  afterAll(() => other.destroy());

  const amount = async (): Promise<number> => {
    const rows: { amount: number }[] = await other.query('select amount from purse where id = $1', [1]);
    return rows[0]?.amount ?? Number.NaN;
  };

  test('keeps nothing when it fails after its first statement, and the connection serves on', async () => {
    const failing = dataSource.transaction(async (manager) => {
      await manager.query('update purse set amount = amount + $1 where id = 1', [5]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await amount()).toBe(10);
    await dataSource.transaction((manager) => manager.query('update purse set amount = amount + $1 where id = 1', [1]));
    expect(await amount()).toBe(11);
  });

  test('without any statement ends in silence, whether it succeeds or fails', async () => {
    expect(await dataSource.transaction(async () => 'nothing to do')).toBe('nothing to do');
    await expect(dataSource.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const [row]: { inside: boolean }[] = await dataSource.query(
      'select now() = statement_timestamp() as inside from (select pg_sleep(0)) x',
    );
    expect(row).toEqual({ inside: true });
  });

  test('whose statements go out together answers the second as things are after the first got its lock', async () => {
    const holder = other.createQueryRunner();
    await holder.startTransaction();
    await holder.query('update purse set amount = 50 where id = $1', [1]);
    await holder.query('insert into purchase values ($1)', [1]);
    const waiting = dataSource.transaction((manager) =>
      Promise.all([
        manager.query('select amount from purse where id = $1 for update', [1]),
        manager.query('select count(*)::int as purchases from purchase where purse_id = $1', [1]),
      ]),
    );
    const isWaiting = async (): Promise<boolean> => {
      const blocked: object[] = await holder.query('select from pg_locks where not granted');
      return blocked.length > 0;
    };
    while (!(await isWaiting())) continue;
    await holder.commitTransaction();
    await holder.release();
    expect(await waiting).toEqual([[{ amount: 50 }], [{ purchases: 1 }]]);
  });

  test('of which one of several statements sent together fails, fails as a whole', async () => {
    const failing = dataSource.transaction((manager) =>
      Promise.all([
        manager.query('insert into purse values ($1, 1)', [2]),
        manager.query('select 1 / $1::int', [0]),
        manager.query('insert into purse values ($1, 1)', [3]),
      ]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    expect(await other.query('select id from purse order by id')).toEqual([{ id: 1 }]);
    expect(await dataSource.query('select 1 / $1::int as one', [1])).toEqual([{ one: 1 }]);
  });
});

describe('a transaction whose end goes out with its last statements', () => {
  let killer: DataSource;
  beforeAll(async () => {
    killer = await createDataSource(database.url, { poolSize: 1 }).initialize();
    await dataSource.query('create table note (id integer primary key)');
  });
  afterAll(() => killer.destroy());
  const notes = (): Promise<object[]> => dataSource.query('select id from note order by id');

  test('keeps what was sent before the end', async () => {
    await transactionWithEnd(dataSource, (manager, end) =>
      together([
        manager.query('insert into note values ($1)', [1]),
        manager.query('insert into note values ($1)', [2]),
        end(),
      ]),
    );
    expect(await notes()).toEqual([{ id: 1 }, { id: 2 }]);
  });

  test('keeps nothing when a statement before the end failed, and throws that failure', async () => {
    const failing = transactionWithEnd(dataSource, (manager, end) =>
      together([
        manager.query('insert into note values ($1)', [3]),
        manager.query('insert into note values ($1)', [1]),
        manager.query('insert into note values ($1)', [4]),
        end(),
      ]),
    );
    await expect(failing).rejects.toThrow('note_pkey');
    expect(await notes()).toEqual([{ id: 1 }, { id: 2 }]);
  });

  test('throws what failed when the connection is lost under it, and the next one serves', async () => {
    const failing = transactionWithEnd(dataSource, async (manager, end) => {
      const [row]: { pid: number }[] = await manager.query('select pg_backend_pid() as pid');
      await together([
        manager.query('select pg_sleep($1)', [60]),
        end(),
        killer.query('select pg_terminate_backend($1)', [row?.pid]),
      ]);
    });
    await expect(failing).rejects.toThrow(/terminat/i);
    expect(await notes()).toEqual([{ id: 1 }, { id: 2 }]);
  });

  test('ends by itself when its work sent no end, and is taken back when the work failed', async () => {
    await transactionWithEnd(dataSource, (manager) => manager.query('insert into note values ($1)', [5]));
    const failing = transactionWithEnd(dataSource, async (manager) => {
      await manager.query('insert into note values ($1)', [6]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await notes()).toEqual([{ id: 1 }, { id: 2 }, { id: 5 }]);
  });
});
