import type { ApiProcess } from '../../harness/installation/api-process.ts';
import { Callers } from '../../harness/installation/callers.ts';
import { eventually } from '../../harness/installation/eventually.ts';
import { Installation } from '../../harness/installation/installation.ts';
import { expectPromisesKept } from '../../harness/installation/invariants.ts';
import { Random } from '../../harness/installation/random.ts';

const CASES = 40;
const REVIEWS = 12;

let office: Installation;
let callers: Callers;
let apis: [ApiProcess, ApiProcess];
const random = new Random(Number(process.env['DUBAN_TEST_SEED'] ?? 20_261_124));

beforeAll(async () => {
  office = await Installation.start();
  await Promise.all([office.start('worker'), office.start('worker')]);
  apis = await Promise.all([office.startApi(), office.startApi()]);
  callers = new Callers(office.dataSource);
  await callers.signIn('anban');
  await callers.signIn('fuhe', { role: 'safety_office' });
  await callers.signIn('liuwan', { role: 'unit', unitId: office.unitId('柳湾村') });
}, 120_000);

afterAll(() => office.close(), 60_000);

const open = (count: number): Promise<string[]> =>
  office.openTasks(Array.from({ length: count }, () => ({ unit: '柳湾村' as const, due: '20 working days' })));

const anyApi = (): string => random.pick(apis).url;

async function everythingDecided(): Promise<void> {
  await eventually(
    () => office.dataSource.query('select count(*)::int as n from command where outcome is null'),
    [{ n: 0 }],
    60,
  );
}

test('two workers and two APIs apply every command once, and each case in the order received', async () => {
  process.stderr.write(`seed ${random.seed}\n`);
  const cases = await open(CASES);
  await Promise.all(
    cases.map(async (caseId) => {
      await callers.settle(anyApi(), callers.ask(caseId, 'liuwan', 'sign'));
      const progress = ['正在排查', '已清理一半', '已清理完'].map((text) =>
        callers.ask(caseId, 'liuwan', 'progress', { text }),
      );
      await Promise.all(progress.map((ask) => callers.settle(anyApi(), ask)));
      await callers.settle(anyApi(), callers.ask(caseId, 'liuwan', 'report', { text: '已办结' }));
    }),
  );
  await everythingDecided();
  const overtaken: unknown[] = await office.dataSource.query(
    `select earlier.id from command earlier join command later on later.case_id = earlier.case_id and later.seq > earlier.seq
       join case_step e on e.case_id = earlier.case_id and e.key = earlier.id::text
       join case_step l on l.case_id = later.case_id and l.key = later.id::text
     where e.version > l.version`,
  );
  expect(overtaken).toEqual([]);
  const done: unknown[] = await office.dataSource.query(
    "select count(*)::int as n from case_file f where state = 'reported' and version = 6 and id = any($1::uuid[])",
    [cases],
  );
  expect(done).toEqual([{ n: CASES }]);
  await callers.expectOneOutcomeEach();
}, 120_000);

test('two reviewers at once, one accepting and one returning the same report: one act is done, the other is refused', async () => {
  for (const caseId of await open(REVIEWS)) {
    await callers.settle(anyApi(), callers.ask(caseId, 'liuwan', 'report', { text: '已办结' }));
    const accepting = callers.ask(caseId, 'anban', 'accept');
    const returning = callers.ask(caseId, 'fuhe', 'return', { reason: '缺照片' });
    const [one, other] = random.pick([[...apis], [...apis].reverse()]) as [ApiProcess, ApiProcess];
    const replies = await Promise.all([callers.send(one.url, accepting), callers.send(other.url, returning)]);
    const statuses = replies.map((reply) => reply?.status ?? 0);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409]);
    const { state } = (await office.row(caseId)).facts;
    expect(state).toBe(statuses[0] === 200 ? 'closed' : 'in_progress');
  }
  await callers.expectOneOutcomeEach();
}, 120_000);

test('after all of it every promise is kept and the ledger is intact', async () => {
  await expectPromisesKept(office.dataSource, office.directory);
}, 60_000);
