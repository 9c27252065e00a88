import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { duban, dubanJson } from './run-duban.ts';

let dir: string;
let notice: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'duban-cli-'));
  notice = join(dir, '通知.txt');
  writeFileSync(notice, NOTICE);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const NOTICE = [
  '云溪镇安全生产委员会办公室关于开展秋季消防隐患排查的通知',
  '云安办〔2026〕12号',
  '各有关单位：',
  '1.全面排查沿街商铺用电隐患。（责任单位：镇应急办；完成时限：2026年10月30日前）',
  '2.开展出租屋消防演练。（责任单位：柳溪村；完成时限：2026年11月15日前）',
  '云溪镇安全生产委员会办公室',
  '2026年9月18日',
].join('\n');

const FIVE_DAYS = ['calendar', 'explain', '--start', '2026-09-18', '--term', '5 working days'];

test('parse reads a notice without any server, with offsets into its text', async () => {
  const { code, json } = await dubanJson(['parse', notice], { cwd: dir });
  expect(code).toBe(0);
  expect(json).toMatchObject({
    document: { documentNumber: '云安办〔2026〕12号', encoding: 'utf-8' },
    findings: expect.any(Array),
  });
  const tasks = json['tasks'] as { ref: string; start: number; end: number; sourceText: string }[];
  expect(tasks.map((task) => task.ref)).toEqual(['1', '2']);
  for (const task of tasks) expect(NOTICE.slice(task.start, task.end)).toBe(task.sourceText);
});

test.each([
  [['help'], 0, '命令：'],
  [['help', 'case'], 0, 'show <案件>'],
  [['case'], 2, '还缺少命令'],
  [['help', 'nosuch'], 2, '没有写的这个命令'],
  [['cases'], 2, '是不是“case”'],
  [['case', 'list', '--limt', '3'], 2, '是不是“--limit”'],
  [['policy', 'check', '/nosuch'], 2, '规则目录不存在：/nosuch'],
  [['policy', 'check', process.execPath], 2, '是文件，请给出它所在的规则目录'],
])('duban %j ends with %i and says what to do', async (args, code, words) => {
  const answer = await duban(args, { cwd: dir });
  expect(answer.code).toBe(code);
  expect(answer.stdout + answer.stderr).toContain(words);
});

test('lint names line and fault of what would be ordered wrongly on a day', async () => {
  const doubtful = join(dir, 'lint.txt');
  const items = ['1.国庆节前开展检查。（责任单位：镇安办）', '2.2027年3月底前完成整改。（责任单位：镇安办）'];
  writeFileSync(doubtful, ['关于开展检查的通知', '', '2026年11月20日', '', ...items, ''].join('\n'));
  const { code, json } = await dubanJson(['lint', doubtful, '--issue-date', '2026-11-23'], { cwd: dir });
  expect(code).toBe(1);
  expect(json).toMatchObject({
    issueDate: '2026-11-23',
    findings: [{ code: 'due_on_provisional_calendar' }, { code: 'holiday_past', taskRef: '1' }],
  });
  const { stdout } = await duban(['lint', doubtful], { cwd: dir });
  expect(stdout).toContain('! 第5行 第1项：“国庆节”放假到2026年10月7日 周三，下发时已经过去');
});

test('calendar explain says the last day and what was passed over', async () => {
  const { code, json } = await dubanJson(FIVE_DAYS, { cwd: dir });
  expect(code).toBe(0);
  expect(json).toMatchObject({ dueOn: '2026-09-24', dayKind: 'working', counted: 5, provisional: false });
});

test('policy check accepts the shipped policies and names the file and line of a wrong one', async () => {
  expect((await dubanJson(['policy', 'check'], { cwd: dir })).code).toBe(0);
  const wrong = join(dir, 'policies');
  rmSync(wrong, { recursive: true, force: true });
  mkdirSync(wrong);
  const empty = await dubanJson(['policy', 'check', wrong], { cwd: dir });
  expect(empty).toMatchObject({ code: 1, json: { findings: [{ code: 'policy_directory_empty', file: wrong }] } });
  writeFileSync(join(wrong, 'a.yaml'), 'id: x\nunknown: 1\n');
  const { code, json } = await dubanJson(['policy', 'check', wrong], { cwd: dir });
  expect(code).toBe(1);
  const missing = ['version', 'title', 'jurisdiction'].map((field) => ({
    file: join(wrong, 'a.yaml'),
    line: 1,
    message: expect.stringContaining(`“${field}”`),
  }));
  expect(json).toMatchObject({ findings: missing });
});

test('doctor without an installation names what is missing and what to do', async () => {
  const { code, json } = await dubanJson(['doctor'], { cwd: dir });
  expect(code).toBe(1);
  const checks = json['checks'] as { name: string; state: string; remedy: string | null }[];
  const faults = checks.filter((check) => check.state === 'fault');
  expect(faults.map((check) => check.name)).toEqual(expect.arrayContaining(['数据库', '流程引擎', '系统密钥']));
  for (const fault of faults) expect(fault.remedy).toMatch(/请|时/);
});

const refusals: [string, string[], number, string][] = [
  ['an unknown command', ['frobnicate'], 2, 'unknown_command'],
  ['an unknown option', ['doctor', '--fast'], 2, 'unknown_option'],
  ['a missing argument', ['parse'], 2, 'missing_argument'],
  ['a missing option', ['calendar', 'explain', '--start', '2026-09-18'], 2, 'missing_option'],
  ['too many arguments', ['doctor', 'now'], 2, 'too_many_arguments'],
  ['a file that is not there', ['parse', 'nowhere.txt'], 2, 'file_not_found'],
  [
    'a term that names no kind of day',
    ['calendar', 'explain', '--start', '2026-09-18', '--term', '5 days'],
    1,
    'term_day_kind_missing',
  ],
  ['a pack that is none', ['audit', 'verify', 'none.json'], 1, 'evidence_unreadable'],
  [
    'no server behind an address',
    ['case', 'list', '--url', 'http://127.0.0.1:9', '--token', 'x'],
    3,
    'service_unavailable',
  ],
  ['a foreign address without a token', ['case', 'list', '--url', 'http://127.0.0.1:9'], 1, 'token_missing'],
  ['no installation', ['audit', 'verify'], 3, 'database_unknown'],
];

test.each(refusals)('%s ends with its exit code, a stable code and Chinese words', async (_name, args, exit, code) => {
  writeFileSync(join(dir, 'none.json'), '{}');
  const where = { cwd: dir };
  const { code: ended, json } = await dubanJson(args, where);
  expect([ended, json['error']]).toEqual([
    exit,
    expect.objectContaining({ code, message: expect.stringMatching(/[\u4e00-\u9fff].*。$/) }),
  ]);
  const plain = await duban(args, where);
  expect([plain.code, plain.stdout]).toEqual([exit, '']);
  expect(plain.stderr).toContain((json['error'] as { message: string }).message);
});

test('a wrong variable of the environment is named, once, without a stack', async () => {
  const { code, stderr } = await duban(['policy', 'check'], { cwd: dir, env: { DUBAN_PORT: 'abc' } });
  expect(code).toBe(2);
  expect(stderr).toContain('DUBAN_PORT');
  expect(stderr).not.toContain('    at ');
});

test('help is Chinese, goes to stdout and is no failure', async () => {
  const { code, stdout, stderr } = await duban(['audit', '--help'], { cwd: dir });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('用法：');
  expect(stdout).not.toMatch(/\[options\]|Options|Usage/);
});

test('nothing is written to stderr where nobody watches, and no colours to stdout', async () => {
  const { stdout, stderr } = await duban(['parse', notice], { cwd: dir });
  expect(stderr).toBe('');
  expect(stdout).not.toContain('\u001b[');
});

/** What only commands with a server or a database need, and what makes a start slow. */
const HEAVY = /node_modules\/(@nestjs|@temporalio|typeorm|pg|bullmq|ioredis|nodemailer|exceljs)\//;

test.each([FIVE_DAYS, ['parse', ''], ['rehearse', ''], ['policy', 'check']])(
  '%s needs no server and loads nothing of one',
  async (...args) => {
    const list = join(dir, `${args[0]}.modules`);
    const options = `--import=${pathToFileURL(resolve('test/e2e/cli/loaded-modules.mjs')).href}`;
    const asked = args.map((arg) => (arg === '' ? notice : arg));
    const { code } = await duban(asked, { cwd: dir, env: { NODE_OPTIONS: options, LOADED_MODULES: list } });
    expect(code).toBe(0);
    const loaded = readFileSync(list, 'utf8').split('\n');
    expect(loaded.filter((url) => url.includes('/dist/')).length).toBeGreaterThan(5);
    expect(loaded.filter((url) => HEAVY.test(url))).toEqual([]);
  },
);
