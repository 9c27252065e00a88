import { foreignWords } from './chinese-only.spec-support.ts';
import { DEFAULT_DEADLINES, readDefaultDeadlines } from './default-deadlines.ts';
import { PolicyDirectory } from './policy-directory.spec-support.ts';
import { readCatalogue } from './catalogue.ts';

let dir: PolicyDirectory;
beforeEach(() => {
  dir = new PolicyDirectory();
});
afterEach(() => dir.remove());

const swapped = (before: string, after: string) => (text: string) => text.replace(before, after);

test('the shipped rules are read, and are shown as no procedure', () => {
  const { defaults, entries, refusals } = readCatalogue(dir.path);
  expect(refusals).toEqual([]);
  expect(defaults?.kinds.map(({ id }) => id)).toEqual(['instruction', 'minutes', 'campaign', 'annual-plan', 'other']);
  expect(entries.filter(({ file }) => file.includes('intake'))).toEqual([]);
});

test('no shipped rule claims to be printed law, and each names its source in Chinese', () => {
  const { kinds } = readDefaultDeadlines(dir.path)!;
  expect(kinds.filter(({ confidence }) => confidence === 'printed')).toEqual([]);
  expect(kinds.flatMap(({ title, source }) => foreignWords(title + source))).toEqual([]);
});

test('an office without the file has no default deadlines', () => {
  dir.drop(DEFAULT_DEADLINES);
  expect(readDefaultDeadlines(dir.path)).toBeNull();
  expect(readCatalogue(dir.path).refusals).toEqual([]);
});

test('another file beside it does not pass unread', () => {
  dir.drop(DEFAULT_DEADLINES);
  expect(dir.messagesWith('intake/default-deadline.yaml', 'version: 2\n').length).toBeGreaterThan(0);
});

test.each<[string, string, string, string]>([
  ['an unknown field', 'version: 2', 'version: 2\nremind: true', '第6行：字段“remind”不认识，请删去或改正拼写'],
  ['an unknown field of a kind', 'id: minutes', 'id: minutes\n    days: 20', '字段“kinds.minutes.days”不认识'],
  ['no words', '[会议纪要, 纪要]', '[]', '字段“kinds.minutes.words”不对：至少写一个标题里的词'],
  ['an unknown start', 'countedFrom: span', 'countedFrom: receipt', '只能是 issue、title_year、span'],
  ['an unknown trust', 'confidence: office', 'confidence: sure', '字段“kinds.campaign.confidence”不对'],
  ['a limit without a day kind', '20 natural days', '20 days', '期限“20 days”没有写明自然日还是工作日'],
  ['a limit backwards', '20 natural days', '20 natural days before', '“20 natural days before”应向后计算'],
  ['a limit in hours', '20 natural days', '20 hours', '“20 hours”不能以小时或分钟计'],
  ['a limit about a holiday', '20 natural days', '7 natural days before 国庆节', '不能作默认期限'],
  ['a limit of the year that is a count', 'end of year', '30 natural days', '不能按标题年份推算'],
  ['no limit', '    limit: 20 natural days\n', '', '缺少期限，请补写 limit'],
  ['a limit for a span', 'countedFrom: span', 'countedFrom: span\n    limit: 5 working days', '请删去 limit'],
  ['an id twice', 'id: other', 'id: minutes', '编号“minutes”写了两次'],
  ['a word of an earlier kind', '[通知, 函, 意见]', '[通知, 领导批示]', '已归入前面的“领导批示、交办单”'],
  ['no YAML', 'version: 2', 'version：2', '格式不对：这一行不是“字段: 值”'],
])('%s is refused with file, line and remedy', (_, before, after, message) => {
  const messages = dir.messagesWith(DEFAULT_DEADLINES, swapped(before, after)(dir.read(DEFAULT_DEADLINES)));
  expect(messages).toEqual([expect.stringMatching(/^intake\/default-deadlines\.yaml 第\d+行：/)]);
  expect(messages[0]).toContain(message);
  expect(messages.flatMap(foreignWords)).toEqual([]);
});
