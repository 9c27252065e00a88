import { readTimeline } from '../../../apps/api/src/case/case-timeline.ts';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { Office } from '../../harness/office/office.ts';
import { BEFORE } from './replanning-tables.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
  office.recorder.parts.table = BEFORE;
});
afterEach(() => office.close());

const told = (template: string, ...names: string[]) => names.map((to) => ({ to, template }));
const remind = (...names: string[]) => told('pace_remind', ...names);
const verify = () => verifyLedger(office.dataSource, { dataDir: null, keyFile: null });

/** Once a quarter until June, opened in the last quarter of 2026 and signed for. */
async function signedDuty(): Promise<string> {
  const duty = await office.openDuty({
    unit: '柳湾村',
    every: 'quarter',
    count: 1,
    from: '2026-11-23',
    until: '2027-06-30',
  });
  const [words] = await office.messages.expect(...told('issued', '柳干事'));
  expect(words).toContain('每季度不少于1次');
  expect(words).toContain('2026年第四季度应1次，已完成0次，还差1次');
  await office.act(duty, '柳干事', 'sign');
  return duty;
}

test('a quarter passes without an act: warned, reminded, urged by a numbered letter, the leader told; made up it rests, locked as it was', async () => {
  const duty = await signedDuty();
  await office.fastForwardTo('2027-01-01 08:00');
  const warnings = await office.messages.expect(...remind('柳干事', '柳干事', '柳主任', '柳干事', '柳主任'));
  expect(warnings.every((text) => text.includes('2026年第四季度'))).toBe(true);
  expect((await office.dutyRow(duty)).facts).toMatchObject({
    dueOn: '2027-03-31',
    periods: [
      { name: '2026年第四季度', endedAt: '2026-12-31T16:00:00.000Z', lockedAt: null },
      { name: '2027年第一季度' },
    ],
  });

  await office.fastForwardTo('2027-01-08 12:00');
  const reminders = told('arrears_remind', '柳干事', '柳主任', '柳干事', '柳主任');
  const [reminder] = await office.messages.expect(...reminders);
  expect(reminder).toContain('2026年第四季度缺1次');
  await office.fastForwardTo('2027-01-11 12:00');
  await office.messages.expect(...told('letter_waiting', '安主任'));
  const letterId = (await office.dutyRow(duty)).facts.letters[0]?.id;
  await office.act(duty, '安主任', 'issue_letter', { letterId });
  const [paper] = await office.messages.expect(...told('letter_issued', '柳干事', '柳主任'));
  expect(paper).toContain('安办督促〔2027〕1号');
  await office.fastForwardTo('2027-01-15 12:00');
  await office.messages.expect(
    ...told('letter_waiting', '安主任'),
    ...told('approval_remind', '安主任'),
    ...told('arrears_escalate', '高镇长', '安干事'),
  );

  const act = { on: '2027-01-15', text: '补做带队检查' };
  await office.act(duty, '柳干事', 'record_act', { ...act, period: '2026-12-31' });
  await office.act(duty, '柳干事', 'record_act', { ...act, text: '本季度带队检查' });
  expect((await office.dutyRow(duty)).facts.periods).toMatchObject([
    { done: 0, madeUp: 1, lockedAt: '2027-01-08T16:00:00.000Z' },
    { done: 1, madeUp: 0, lockedAt: null },
  ]);
  await office.fastForwardTo('2027-04-01 12:00');
  expect((await office.dutyRow(duty)).facts.letters.map(({ kind, state }) => [kind, state])).toEqual([
    ['urging', 'issued'],
    ['supervision', 'withdrawn'],
  ]);

  const lines = (await readTimeline(office.dataSource.manager, duty, 'office'))
    .flatMap(({ texts }) => texts)
    .join('\n');
  for (const line of [
    '2026年第四季度结束，暂计应1次，完成0次，缺1次；2027年第一季度开始',
    '2026年第四季度结账：应1次，完成0次，缺1次',
    '补足2026年第四季度（1/1次）：补做带队检查',
    '计入2027年第一季度（1/1次）：本季度带队检查',
    '2027年第一季度结束，暂计应1次，完成1次；2027年第二季度开始',
  ])
    expect(lines).toContain(line);
  expect((await verify()).findings).toEqual([]);
});

test('a changed figure, a forged act and an act moved to another day are named by the audit', async () => {
  const duty = await signedDuty();
  await office.act(duty, '柳干事', 'record_act', { on: '2026-11-23', text: '带队检查' });
  await office.fastForwardTo('2027-01-15 12:00');
  expect((await verify()).findings).toEqual([]);
  const row = await office.row(duty);
  const codes = async (): Promise<[string, string][]> =>
    (await verify()).findings.map(({ code, subject }) => [code, subject ?? '']);
  const file = async (facts: unknown): Promise<unknown> =>
    office.dataSource.query('update case_file set facts = $2 where id = $1', [duty, facts]);

  const { periods } = (await office.dutyRow(duty)).facts;
  await file({ ...row.facts, periods: periods.map((one) => ({ ...one, done: one.done + 1 })) });
  expect(await codes()).toEqual([['case_differs', row.number]]);
  await file({
    ...row.facts,
    acts: [{ id: 'x', on: '2026-12-01', text: '补记', period: '2026-12-31', madeUp: false }],
  });
  expect(await codes()).toEqual([['case_differs', row.number]]);
  await file(row.facts);
  expect(await codes()).toEqual([]);

  const [act]: { id: string }[] = await office.dataSource.query("select id from command where verb = 'record_act'");
  await office.dataSource.query(`update command set payload = payload || '{"on": "2026-10-01"}' where id = $1`, [
    act?.id,
  ]);
  expect(await codes()).toEqual([['command_differs', act?.id]]);
});

test('the last window met ends the duty: one word of thanks, and nothing more', async () => {
  const duty = await signedDuty();
  for (const on of ['2026-12-01', '2027-02-01', '2027-05-06']) {
    await office.fastForwardTo(`${on} 10:00`);
    await office.act(duty, '柳干事', 'record_act', { on, text: '带队检查' });
  }
  await office.fastForwardTo('2027-09-01 10:00');
  await office.messages.expect(...told('ended', '柳干事'));
  expect((await office.dutyRow(duty)).facts).toMatchObject({ state: 'ended', actsInAll: 3, acts: [] });
  expect((await verify()).findings).toEqual([]);
});
