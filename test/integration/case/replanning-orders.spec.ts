import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { readReplannings } from '../../../libs/record/replanning.ts';
import { Replanner } from '../../../libs/relay/replanner.ts';
import type { Office } from '../../harness/office/office.ts';
import { change, everything, officeWith, policiesWithCountedTerm, replanAll } from './replanning-office.ts';
import { ANNOUNCED, BEFORE, LOCAL } from './replanning-tables.ts';

const REASON = '2027年放假安排已公布';
const policies = policiesWithCountedTerm();
afterAll(policies.remove);

let office: Office;
beforeEach(async () => {
  office = await officeWith(BEFORE, policies.dir);
});
afterEach(() => office.close());

const heard = async (): Promise<string[]> => office.messages.expect(...(await office.messages.unseen()));

/** Opened on 28 December with five working days to go: they end on 5 January. */
async function counted(): Promise<string> {
  await office.fastForwardTo('2026-12-28 09:00');
  return office.openTask({ unit: '柳湾村', due: '2026-12-31', policy: 'task-counted', cooperating: ['石桥村'] });
}

test('an order overtaken in the middle of a batch takes the batch back: nobody hears of it, the cases follow the newest alone', async () => {
  const task = await counted();
  await heard();
  const record = office.recorder.record.bind(office.recorder);
  let overtaken: unknown = null;
  office.recorder.record = async (manager, requests) => {
    const results = await record(manager, requests);
    if (overtaken === null && requests.some(({ kind }) => kind === 'replan')) {
      overtaken = results.map(({ status }) => status);
      await change(office, LOCAL, '镇里调休');
    }
    return results;
  };
  await change(office, ANNOUNCED, REASON);
  const before = await everything(office);
  const replanner = new Replanner(office.dataSource, office.recorder, office.clock);
  expect(await replanner.runOnce()).toBe(true);
  expect(overtaken).toEqual(['recorded']);
  expect(await everything(office)).toEqual(before);
  const [newest, older] = await readReplannings(office.dataSource.manager, 2);
  expect(older).toMatchObject({ looked: 0, moved: 0 });
  expect(newest).toMatchObject({ seq: older!.seq + 1, finishedAt: null });

  await replanAll(office);
  const words = await office.messages.expect(
    { to: '柳干事', template: 'replanned' },
    { to: '柳主任', template: 'replanned' },
    { to: '石干事', template: 'replanned' },
    { to: '安干事', template: 'replanned_office' },
  );
  expect(
    words.every((text) => text.includes('镇里调休') && text.includes('由2027年1月5日 周二改为2027年1月7日 周四')),
  ).toBe(true);
  expect(await office.row(task)).toMatchObject({ calendarVersion: 'local', facts: { dueOn: '2027-01-07' } });
});

/** Words about moved dates that still wait, by who reads them. */
async function waiting(): Promise<string[]> {
  const rows: { to: string; body: string }[] = await office.dataSource.query(
    `select p.name as "to", n.body from notification n join person p on p.id = n.person_id
     where n.template like 'replanned%' and n.state = 'queued' order by 1`,
  );
  return rows.map(({ to, body }) => `${to}: ${/由.*?改为(.*?)(?=[，,。；;])/.exec(body)?.[1]}`);
}

test('words of an order that wait while a newer one moves the case again are withdrawn, and the ledger says so', async () => {
  await counted();
  await heard();
  await change(office, ANNOUNCED, REASON);
  const replanner = new Replanner(office.dataSource, office.recorder, office.clock);
  expect(await replanner.runOnce()).toBe(true);
  expect(await waiting()).toHaveLength(4);
  await change(office, LOCAL, '镇里调休');
  await replanAll(office);
  const newest = ['安干事', '柳主任', '柳干事', '石干事'].map((to) => `${to}: 2027年1月7日 周四`);
  expect((await waiting()).sort()).toEqual(newest.sort());
  const { findings } = await verifyLedger(office.dataSource, { dataDir: null, keyFile: null });
  expect(findings).toEqual([]);
  await heard();
});

test.each<['grant_extension' | 'suspend', Record<string, unknown>, string | null]>([
  ['grant_extension', { dueOn: '2027-01-20' }, '提交延期'],
  ['suspend', { kind: 'appraisal', source: '云应急鉴〔2026〕3号', from: '2026-12-28' }, null],
])('%s takes back words about the moved date that still wait', async (verb, payload, first) => {
  const task = await counted();
  await office.act(task, '柳干事', 'sign');
  if (first !== null) await office.act(task, '柳干事', 'request_extension', { dueOn: '2027-01-20', reason: first });
  await heard();
  await change(office, ANNOUNCED, REASON);
  await replanAll(office);
  expect(await waiting()).not.toEqual([]);
  expect(await office.act(task, '安干事', verb, payload)).toMatchObject({ outcome: 'applied' });
  expect(await waiting()).toEqual([]);
  await heard();
});

test('a receipt signed for while words about the due date wait leaves them there', async () => {
  const task = await counted();
  await change(office, ANNOUNCED, REASON);
  await replanAll(office);
  const before = await waiting();
  expect(before).toHaveLength(4);
  await office.act(task, '柳干事', 'sign');
  expect(await waiting()).toEqual(before);
  await heard();
});

test('an older order that is open again holds nothing up', async () => {
  const task = await office.openTask({ unit: '柳湾村', due: '2026-12-31' });
  await change(office, ANNOUNCED, REASON);
  await office.dataSource.query(
    `insert into replanning (seq, calendar_version, amendments, kind, reason, requested_at, total)
     select min(seq) - 1, 'long ago', '[]', 'calendar', '旧', now(), 1 from replanning`,
  );
  await replanAll(office);
  await office.fastForwardTo('2026-12-25 09:30');
  expect((await office.row(task)).plan.some(({ rungId }) => rungId === 'd-7')).toBe(false);
  await heard();
});
