import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { duban, dubanJson } from './run-duban.ts';

const NOTICE = resolve('test/fixtures/notices/yunxi-2027-sixty-tasks.txt');

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'duban-rehearse-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const rehearse = (...args: string[]) => ['rehearse', NOTICE, '--issue-date', '2026-11-23', ...args];

test('a year of sixty tasks is one JSON document of the promised shape, without any server', async () => {
  const { code, json } = await dubanJson(rehearse(), { cwd: dir });
  expect(code).toBe(0);
  expect(Object.keys(json)).toEqual(['events', 'load', 'collisions', 'notifications']);
  const events = json['events'] as Record<string, unknown>[];
  const fields = ['at', 'nominalAt', 'verb', 'taskRef', 'unit', 'audience', 'channels', 'letter'];
  for (const event of events) expect(Object.keys(event)).toEqual(fields);
  expect(events.find(({ verb }) => verb === 'urge')).toMatchObject({ audience: ['head', 'contact'], letter: 'urging' });
  const load = json['load'] as { unit: string; month: string; count: number }[];
  expect(load.reduce((sum, { count }) => sum + count, 0)).toBe(events.length);
  expect(json['notifications']).toMatchObject({ total: expect.any(Number), byChannel: { sms: expect.any(Number) } });
});

test('punctual people are told less than silent ones, and the range cuts what is listed', async () => {
  const [silent, punctual, march] = await Promise.all(
    [[], ['--assume', 'on-time'], ['--from', '2027-03-01', '--to', '2027-03-31']].map((more) =>
      dubanJson(rehearse(...more), { cwd: dir }),
    ),
  );
  const count = (answer: typeof silent): number => (answer!.json['events'] as unknown[]).length;
  expect(count(punctual)).toBeLessThan(count(silent));
  expect(count(march)).toBeGreaterThan(0);
  const months = new Set((march!.json['load'] as { month: string }[]).map(({ month }) => month));
  expect([...months]).toEqual(['2027-03']);
});

test('for a person it is Chinese and says that nothing was sent', async () => {
  const { code, stdout } = await duban(rehearse('--assume', 'last-day', '--letters', 'authorised'), { cwd: dir });
  expect(code).toBe(0);
  expect(stdout).toContain('共 62 件，');
  expect(stdout).toContain('假定拖到最后一天，函件到时即发');
  expect(stdout).toContain('什么也没有发送或保存');
});

test('with --list everything that would happen stands in order, a line each', async () => {
  const { json } = await dubanJson(rehearse(), { cwd: dir });
  const { stdout } = await duban(rehearse('--list'), { cwd: dir });
  const lines = stdout.split('\n').filter((line) => /^\d{4}年\d+月\d+日 \d\d:\d\d/.test(line));
  expect(lines).toHaveLength((json as { events: unknown[] }).events.length);
  expect(lines[0]).toMatch(/^2026年11月23日 09:00　下发　\S+　第\S+项 .+　发给经办人　短信、邮件$/);
});

test.each<[string, string, string | Uint8Array]>([
  ['an empty file', 'empty_file', ''],
  ['nothing but blanks', 'no_text', ' \n\n'],
  ['a binary', 'binary_file', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
  ['another encoding', 'unknown_encoding', new Uint8Array(Buffer.from('\ufeff一、', 'utf16le'))],
  ['a text without tasks', 'no_items', '今天天气很好，没有任何任务。\n'],
  [
    'a text that orders nothing',
    'nothing_to_rehearse',
    '通知\n\n一、提高认识。要高度重视。\n二、落实责任。要落实到位。\n',
  ],
])('%s is refused with %s, as by the import', async (_what, refusal, content) => {
  const file = join(dir, 'rubbish.txt');
  writeFileSync(file, content);
  const { code, json } = await dubanJson(['rehearse', file, '--issue-date', '2026-11-23'], { cwd: dir });
  expect(code).toBe(1);
  expect(json).toMatchObject({ error: { code: refusal, message: expect.stringMatching(/\p{Script=Han}/u) } });
});

test('a file that is not there, or is a directory, is wrong usage and named', async () => {
  const missing = await dubanJson(['rehearse', join(dir, 'none.txt')], { cwd: dir });
  expect(missing).toMatchObject({ code: 2, json: { error: { code: 'file_not_found' } } });
  const directory = await dubanJson(['rehearse', dir], { cwd: dir });
  expect(directory).toMatchObject({
    code: 2,
    json: { error: { code: 'file_is_directory', message: expect.stringMatching(/^给出的.*是目录/) } },
  });
});

test.each([
  [['--issue-date', 'tomorrow'], 'date_invalid'],
  [['--issue-date', '9999-12-31'], 'day_too_far'],
  [['--to', '2026-01-01'], 'range_reversed'],
  [['--assume', 'lazy'], 'assumption_unknown'],
  [['--letters', 'maybe'], 'letters_unknown'],
  [['--from', '2026-02-30'], 'date_invalid'],
  [['--from', '2027-06-01', '--to', '2027-05-01'], 'range_reversed'],
  [['--policy', 'task-nowhere'], 'policy_unknown'],
  [['--many', '0'], 'count_invalid'],
])('%j is refused as wrong usage with %s', async (more, refusal) => {
  const { code, json } = await dubanJson(rehearse(...more), { cwd: dir });
  expect(code).toBe(2);
  expect(json).toMatchObject({ error: { code: refusal } });
});
