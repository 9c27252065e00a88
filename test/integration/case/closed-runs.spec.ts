import { exportCase } from '../../../libs/ledger/evidence/export-case.ts';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { ClosedRuns } from '../../../libs/relay/closed-runs.ts';
import type { ClosedRun, EngineStore } from '../../../libs/temporal/engine-store.ts';
import { Office } from '../../harness/office/office.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

/** An engine's store that knows these runs of a case, newest first as the engine lists them. */
function storeOf(caseId: string, runs: readonly [runId: string, status: string, closedAt: string][]): EngineStore {
  return {
    async *closedSince(): AsyncIterable<ClosedRun> {
      for (const [runId, status, closedAt] of runs)
        yield { workflowId: `duty:${caseId}`, runId, status, closedAt: new Date(closedAt) };
    },
    fetchHistory: () => Promise.resolve({ events: [{}] }),
  } as unknown as EngineStore;
}

const exported = async (): Promise<string[]> => {
  const rows: { body: string }[] = await office.dataSource.query(
    "select body from ledger_entry where kind like 'engine.%' order by seq",
  );
  return rows.map(({ body }) => (JSON.parse(body) as { runId: string }).runId);
};

test('every run of a duty is exported in the order they ran, once, and one that goes on in a next run is not lost', async () => {
  const order = { unit: '柳湾村', every: 'month', count: 1, from: '2026-11-23', until: '2027-12-31' } as const;
  const duty = await office.openDuty(order);
  await office.dataSource.query("update case_file set engine_ready_at = '2026-11-23T01:00:01Z' where id = $1", [duty]);
  const handedOver = 'CONTINUED_AS_NEW';
  const two: [string, string, string][] = [
    ['c0000000-2', handedOver, '2026-12-31T16:00:01Z'],
    ['f0000000-1', handedOver, '2026-11-30T16:00:01Z'],
  ];
  const { dataSource, clock } = office;
  const follow = (runs: typeof two) => new ClosedRuns(dataSource, storeOf(duty, runs), clock).runOnce();
  await follow(two);
  await follow(two);
  const ready = async (): Promise<unknown> =>
    dataSource.query('select engine_ready_at is not null as ready from case_file where id = $1', [duty]);
  expect(await exported()).toEqual(['f0000000-1', 'c0000000-2']);
  expect(await ready()).toEqual([{ ready: true }]);

  await follow([['a0000000-3', 'TERMINATED', '2027-01-05T02:00:00Z'], ...two]);
  expect(await exported()).toEqual(['f0000000-1', 'c0000000-2', 'a0000000-3', 'a0000000-3']);
  expect(await ready()).toEqual([{ ready: false }]);
  const pack = await exportCase(dataSource, clock, duty);
  expect(pack.histories).toHaveLength(3);
  expect((await verifyLedger(dataSource, { dataDir: null, keyFile: null })).findings).toEqual([]);
  await office.messages.expect({ to: '柳干事', template: 'issued' });
});
