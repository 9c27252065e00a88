import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duban, dubanJson } from './run-duban.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'duban-explain-'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const explain = (start: string, term: string, ...rest: string[]) => [
  'calendar',
  'explain',
  '--start',
  start,
  '--term',
  term,
  ...rest,
];

test('the JSON names the last day, the moment it is late, the days counted and passed over, and the sources', async () => {
  const { code, json } = await dubanJson(explain('2026-09-18T10:00:00+08:00', '5 working days'), { cwd });
  expect(code).toBe(0);
  expect(json).toMatchObject({
    dueOn: '2026-09-24',
    dueAt: '2026-09-24T16:00:00.000Z',
    dayKind: 'working',
    counted: 5,
    skipped: [{ date: '2026-09-19', why: '周六' }],
    provisional: false,
    sources: expect.arrayContaining([expect.stringContaining('民法典第二百零一条'), expect.stringContaining('gov.cn')]),
    calendar: { from: 'files' },
  });
});

test.each([
  ['2026-09-21', '10 natural days', '2026-10-08'],
  ['2026-01-31', '1 months', '2026-02-28'],
  ['2026-12-31', '15 working days before', '2026-12-10'],
  ['2026-11-01', 'end of quarter', '2026-12-31'],
  ['2026-03-05', '03-01..05-31', '2026-05-31'],
  ['2026-09-01', '7 days before 国庆节', '2026-09-24'],
  ['2026-01-10', 'first working day after 春节', '2026-02-24'],
])('from %s, %s end on %s', async (start, term, dueOn) => {
  expect((await dubanJson(explain(start, term), { cwd })).json).toMatchObject({ dueOn });
});

test('suspensions are taken out once, and one that lasts leaves no due date', async () => {
  const ledger = ['--suspended', '2026-03-01..2026-03-10=技术鉴定', '--suspended', '2026-03-05..2026-03-10'];
  const { json } = await dubanJson(explain('2026-02-01', '60 natural days', ...ledger), { cwd });
  expect(json).toMatchObject({ dueOn: '2026-04-13', suspended: [{ count: 10, reasons: ['技术鉴定', '中止'] }] });
  const open = await dubanJson(explain('2026-02-01', '60 natural days', '--suspended', '2026-03-01..'), { cwd });
  expect(open.json).toMatchObject({ dueOn: null, dueAt: null, standsSince: '2026-03-01' });
});

test('people read it in Chinese, with what is provisional', async () => {
  const { code, stdout } = await duban(explain('2026-12-31', '1 working days'), { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('最后一天：2027年1月4日 周一，当天24:00以前都算按时。');
  expect(stdout).toContain('2027年的放假安排国务院还没有公布');
});

test('a stated day that is over before the start is said to be', async () => {
  const over = await duban(explain('2026-09-28', '7 days before 国庆节'), { cwd });
  expect(over.stdout).toContain('最后一天早于起算日');
  const back = await duban(explain('2026-09-28', '3 working days before'), { cwd });
  expect(back.stdout).not.toContain('早于起算日');
});

test.each([
  [explain('2026-09-18', '5 working days', '--day-ends', '00:00'), 2, 'day_ends_invalid'],
  [explain('9999-12-30', '5 working days'), 1, 'date_invalid'],
  [explain('2026-09-18', '5 fortnights'), 1, 'term_unit_unknown'],
  [explain('2026-09-18', '-5 working days'), 1, 'term_negative'],
  [explain('2026-09-18', '2026-05-31..2026-03-01'), 1, 'window_ends_before_it_starts'],
  [explain('2026-09-18', 'first working day after 重阳节'), 1, 'holiday_unknown'],
  [explain('2026-09-18', '5 working days', '--suspended', 'march'), 2, 'suspended_unreadable'],
  [
    explain('2026-09-18', '5 working days', '--suspended', '2026-03-10..2026-03-01'),
    1,
    'suspension_ends_before_it_starts',
  ],
])('%j is refused with %i %s', async (args, exit, code) => {
  const refused = await dubanJson(args, { cwd });
  expect([refused.code, refused.json['error']]).toEqual([exit, expect.objectContaining({ code })]);
});
