import { atTime } from '../../../libs/domain/calendar/office-day.ts';
import { exportCase } from '../../../libs/ledger/evidence/export-case.ts';
import { verifyEvidence } from '../../../libs/ledger/evidence/verify-evidence.ts';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { readReplannings } from '../../../libs/record/replanning.ts';
import type { Office } from '../../harness/office/office.ts';
import { eventually, PostOffice } from '../notification/post-office.ts';
import { change, officeWith, policiesWithCountedTerm, replanAll } from './replanning-office.ts';
import { ANNOUNCED, BEFORE } from './replanning-tables.ts';

const policies = policiesWithCountedTerm();
afterAll(policies.remove);

let office: Office;
let post: PostOffice;
beforeEach(async () => {
  office = await officeWith(BEFORE, policies.dir);
  post = await PostOffice.open({ database: { url: office.databaseUrl, drop: () => Promise.resolve() } });
});
afterEach(async () => {
  await office.messages.expect(...(await office.messages.unseen()));
  await post.close();
  await office.close();
});

/** What reached somebody's phone since the change. */
async function phone(name: string): Promise<string[]> {
  const [person]: { phone: string }[] = await office.dataSource.query('select phone from person where name = $1', [
    name,
  ]);
  return (await post.sms(person!.phone)).map(({ content }) => content).filter((text) => text.includes('2027年放假'));
}

test('of a change that moves many cases the office reads one message with their number and list, a unit one with every date and link', async () => {
  await office.fastForwardTo('2026-12-28 09:00');
  const order = { due: '2026-12-31', policy: 'task-counted' } as const;
  const moved = await office.openTasks([
    { unit: '柳湾村', ...order },
    { unit: '柳湾村', ...order },
    { unit: '柳湾村', ...order, cooperating: ['石桥村'] },
  ]);
  await office.fastForwardTo('2026-12-31 12:00');
  await change(office, ANNOUNCED, '2027年放假安排已公布');
  await replanAll(office);
  const [job] = await readReplannings(office.dataSource.manager, 1);

  post.clock.moveTo(atTime('2026-12-31', '12:01'));
  await post.startDispatcher();
  await eventually(async () => expect(await phone('安干事')).toHaveLength(1));
  await eventually(async () => expect(await phone('柳干事')).toHaveLength(1));
  await eventually(async () => expect(await phone('石干事')).toHaveLength(1));

  const [toOffice] = await phone('安干事');
  expect(toOffice).toContain('3件督办事项的日期有调整');
  expect(toOffice).toContain(`${post.publicUrl}/cases?replanned=${job!.seq}`);
  const [toUnit] = await phone('柳干事');
  expect(toUnit).toContain('您单位3项任务的日期有调整');
  expect(toUnit!.match(/办理期限由2027年1月5日 周二改为2027年1月6日 周三/g)).toHaveLength(3);
  expect(new Set(toUnit!.match(/\/t\/[0-9A-Za-z]+/g)).size).toBe(3);
  const [toHelper] = await phone('石干事');
  expect(toHelper).toMatch(/^石桥村：2027年放假安排已公布，“.*改为2027年1月6日/);

  const states = (): Promise<object[]> =>
    office.dataSource.query(
      `select state, count(*)::int as n from notification where template like 'replanned%' and case_id = any($1)
         group by 1 order by 1`,
      [moved],
    );
  // Three cases for contact, head and office; the cooperating unit's one message went out as it was, and is marked after that.
  await eventually(async () =>
    expect(await states()).toEqual([
      { state: 'accepted', n: 1 },
      { state: 'bundled', n: 9 },
    ]),
  );
  const { findings } = await verifyLedger(office.dataSource, { dataDir: null, keyFile: null });
  expect(findings).toEqual([]);
  // What no seal covers yet is the one thing a pack may say against itself.
  const pack = verifyEvidence(await exportCase(office.dataSource, office.clock, moved[0]!), null);
  expect(pack.findings.filter(({ code }) => !code.startsWith('seal'))).toEqual([]);
});

test('whoever changes the message that took others along is found out', async () => {
  await office.fastForwardTo('2026-12-28 09:00');
  const order = { unit: '柳湾村', due: '2026-12-31', policy: 'task-counted' } as const;
  await office.openTasks([order, order]);
  await change(office, ANNOUNCED, '2027年放假安排已公布');
  await replanAll(office);
  post.clock.moveTo(atTime('2026-12-28', '12:00'));
  await post.startDispatcher();
  await eventually(async () => expect(await phone('柳干事')).toHaveLength(1));
  await office.dataSource.query(
    "update notification set body = replace(body, '1月6日', '1月4日') where case_id is null and template = 'replanned'",
  );
  await office.dataSource.query(
    `update notification set together = jsonb_set(together, '{line}', '"别的"') where template = 'replanned_office'
     and case_id is not null`,
  );
  const { findings } = await verifyLedger(office.dataSource, { dataDir: null, keyFile: null });
  expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^notification_differs 通知 .* 的正文与送达台账/),
      expect.stringMatching(/^notification_differs 案件 .* 的合并用语与台账/),
    ]),
  );
});
