import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replanningLine, replanningUnderWay } from '../../../apps/cli/src/calendar/replanning-under-way.ts';
import { tableInForce } from '../../../apps/cli/src/calendar/table-in-force.ts';
import { checkCalendar } from '../../../apps/cli/src/doctor/calendar.check.ts';
import { duban } from '../../../apps/cli/src/duban.command.ts';
import type { Outcome } from '../../../apps/cli/src/terminal/outcome.ts';
import { requestReplanning } from '../../../libs/record/replanning.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import { yearFile } from './year-file.ts';

let api: TestApi;
let dir: string;
let file: string;
let through: string[];
beforeAll(async () => {
  api = await startTestApi();
  dir = mkdtempSync(join(tmpdir(), 'calendar-cli-'));
  file = join(dir, '2027.json');
  writeFileSync(file, yearFile().text);
  const anban = await api.signIn('anban');
  const { body } = await anban.post<{ secret: string }>('/api/v1/tokens', { name: '命令行' });
  through = ['--url', api.url, '--token', body.secret];
});
afterAll(async () => {
  await api.close();
  rmSync(dir, { recursive: true });
});

async function run(...args: string[]): Promise<Outcome> {
  let outcome: Outcome | undefined;
  await duban((result) => (outcome = result)).parseAsync(['calendar', 'import', file, ...args, ...through], {
    from: 'user',
  });
  return outcome!;
}

test('a year is previewed, loaded once, loaded again without a change, and replaced only with a reason', async () => {
  const preview = await run('--preview');
  expect(preview.json).toMatchObject({ year: 2027, standing: 'new', changes: expect.any(Array) });
  expect(preview.text).toContain('2027-02-13（2月13日 周六）：平常日 → 春节上班');
  expect(preview.text).toContain('没有载入。');
  expect((await tableInForce(api.config)).table.years['2027']?.status).toBe('provisional');

  expect((await run('--notice-number', '国办发明电〔2026〕9号')).json).toMatchObject({ outcome: 'loaded' });
  expect(await tableInForce(api.config)).toMatchObject({
    from: 'installation',
    table: { years: { 2027: { status: 'announced' } } },
  });
  expect((await run()).json).toMatchObject({ outcome: 'unchanged', changes: [] });

  writeFileSync(file, yearFile([['2027-01-01', true]]).text);
  await expect(run()).rejects.toMatchObject({ code: 'calendar_year_loaded' });
  await expect(run('--replace')).rejects.toMatchObject({ code: 'replace_reason_missing' });
  await expect(run('--reason', '更正')).rejects.toMatchObject({ code: 'replace_reason_missing' });
  expect((await run('--replace', '--reason', '国务院办公厅更正')).json).toMatchObject({ outcome: 'replaced' });
});

test('without an installation the shipped years answer, and the examination says what is missing', async () => {
  const { databaseUrl: _left, ...settings } = api.config;
  const alone = await tableInForce({ ...settings, databaseUrl: undefined });
  expect(alone).toMatchObject({ from: 'files', table: { years: { 2026: { status: 'announced' } } } });
  const check = (at: string) => checkCalendar({ ...settings, databaseUrl: undefined }, new Date(at));
  expect(await check('2026-06-01T00:00:00Z')).toMatchObject({ state: 'ok' });
  expect(await check('2026-11-02T00:00:00Z')).toMatchObject({
    state: 'hint',
    remedy: expect.stringContaining('import'),
  });
  expect(await check('2026-12-21T00:00:00Z')).toMatchObject({ state: 'fault' });
  expect(await checkCalendar(api.config, new Date('2026-12-21T00:00:00Z'))).toMatchObject({ state: 'ok' });
});

test('a planning anew is told while it is under way and no longer', async () => {
  const order = {
    calendarVersion: 'another',
    amendments: [],
    kind: 'calendar',
    reason: '2027年放假安排已公布',
  } as const;
  await api.dataSource.transaction(async (manager) => requestReplanning(manager, order, await api.clock.now()));
  const underWay = await replanningUnderWay(api.config);
  expect(underWay).toEqual({ reason: '2027年放假安排已公布', total: 0, looked: 0, moved: 0 });
  expect(replanningLine({ ...underWay!, total: 12, looked: 3, moved: 1 })).toBe(
    '正在重新计算在办期限（2027年放假安排已公布）：已核对 3/12，期限有变 1 件',
  );
  await api.dataSource.query('update replanning set finished_at = requested_at');
  expect(await replanningUnderWay(api.config)).toBeNull();
});
