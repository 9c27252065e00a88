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
  expect(words.every((text) => text.includes('镇里调休') && text.includes('由1月5日 周二改为1月7日 周四'))).toBe(true);
  expect(await office.row(task)).toMatchObject({ calendarVersion: 'local', facts: { dueOn: '2027-01-07' } });
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
