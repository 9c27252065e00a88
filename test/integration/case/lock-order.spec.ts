import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DatabaseClock } from '../../../libs/persistence/clock.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { ReadyCollector } from '../../../libs/relay/case-starter.ts';
import { ClosedRuns } from '../../../libs/relay/closed-runs.ts';
import { EngineWatch } from '../../../libs/relay/engine-watch.ts';
import type { Duty } from '../../../libs/relay/loop.ts';
import { MissingRuns } from '../../../libs/relay/missing-runs.ts';
import { writeSetting } from '../../../libs/relay/setting.ts';
import type { EngineStore } from '../../../libs/temporal/engine-store.ts';
import { openCaseRow } from '../../harness/api/open-case-row.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/servers/test-database.ts';

let database: TestDatabase;
let source: DataSource;
/** By id; the table holds the last one first, so that a statement without an order meets it first. */
let ids: string[];
beforeEach(async () => {
  database = await createTestDatabase();
  source = await createDataSource(database.url, { poolSize: 4 }).initialize();
  for (const number of ['1', '2']) await openCaseRow(source, randomUUID(), `DB-2026-000${number}`);
  const rows: { id: string }[] = await source.query('select id from case_file order by id');
  ids = rows.map(({ id }) => id);
  await source.query(
    'create table held as select * from case_file; truncate case_file; insert into case_file select * from held order by id desc',
  );
  await source.query(`update case_file set engine_ready_at = clock_timestamp() - interval '1 hour' where id = $1`, [
    ids[1],
  ]);
  await source.query(`update case_file set engine_ready_at = clock_timestamp() - interval '1 hour' where id = $1`, [
    ids[0],
  ]);
});
afterEach(async () => {
  await source.destroy();
  await database.drop();
});

/** An engine that has lost everything it knew. */
const emptyStore = {
  readMark: () => Promise.resolve({ namespaceId: 'another', mark: null }),
  writeMark: () => Promise.resolve(),
  async *running() {},
  async *closedSince() {
    for (const id of ids) {
      yield { workflowId: `task:${id}`, runId: id, status: 'TERMINATED', closedAt: new Date() };
    }
  },
} as unknown as EngineStore;

/** Both exports of these runs are known, so that only the cases are left to change. */
async function exported(): Promise<void> {
  await source.query(
    `insert into engine_history (case_id, run_id, events, content, sha256, exported_at)
     select id, id::text, 1, '', '', clock_timestamp() from case_file`,
  );
}

const DUTIES: [string, () => Promise<Duty>][] = [
  [
    'the ready collector',
    async () => {
      const collector = new ReadyCollector(source);
      for (const id of ids.toReversed()) collector.ready(id);
      return collector;
    },
  ],
  [
    'the engine watch',
    async () => {
      const clock = new DatabaseClock();
      const at = await clock.now(source.manager);
      await writeSetting(source.manager, 'engine.mark', { namespaceId: 'known', mark: 3 }, at);
      return new EngineWatch(source, emptyStore, clock);
    },
  ],
  ['the search for missing runs', async () => new MissingRuns(source, emptyStore)],
  [
    'the follower of closed runs',
    async () => {
      await exported();
      return new ClosedRuns(source, emptyStore, new DatabaseClock());
    },
  ],
];

/** Until some connection waits for a row another one holds. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const [{ n }]: [{ n: number }] = await source.query(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (n > 0) return;
  }
}

test.each(DUTIES)('%s and a writer that locks cases by id do not wait for each other for ever', async (_name, make) => {
  const duty = await make();
  const held = source.createQueryRunner();
  await held.startTransaction();
  await held.query('select 1 from case_file where id = $1 for update', [ids[0]]);
  const round = duty.runOnce();
  await somebodyWaits();
  await held.query('select 1 from case_file where id = $1 for update', [ids[1]]);
  await held.commitTransaction();
  await held.release();
  await expect(round).resolves.toBe(false);
});
