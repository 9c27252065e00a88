import { readDeadlines } from './deadline.ts';
import { FoldedText } from './folded-text.ts';
import { parseNotice } from './parse-notice.ts';

const read = (text: string, issuedOn: string | null) => {
  const folded = new FoldedText(text, [{ start: 0, end: text.length }]);
  const year = issuedOn === null ? null : Number(issuedOn.slice(0, 4));
  return readDeadlines(folded, folded.text, [], { year, issuedOn }).deadlines;
};

describe('“before a quarter” is before it begins or by its end, and a person decides', () => {
  test.each([
    ['一季度前完成', '2026-01-10', ['2025-12-31', '2026-03-31']],
    ['一季度前完成', '2026-05-20', ['2026-03-31', '2026-12-31', '2027-03-31']],
    ['一季度以前完成', '2026-05-20', ['2026-03-31', '2026-12-31', '2027-03-31']],
    ['二季度前完成', '2026-05-20', ['2026-03-31', '2026-06-30']],
    ['二季度前完成', '2026-09-01', ['2026-03-31', '2026-06-30', '2027-03-31', '2027-06-30']],
    ['第四季度前完成', '2026-05-20', ['2026-09-30', '2026-12-31']],
    ['上半年前完成', '2026-09-01', ['2026-06-30', '2026-12-31', '2027-06-30']],
    ['下半年前完成', '2026-05-20', ['2026-06-30', '2026-12-31']],
    ['2026年一季度前完成', '2026-05-20', ['2025-12-31', '2026-03-31']],
    ['2027年一季度前完成', '2026-05-20', ['2026-12-31', '2027-03-31']],
    ['明年一季度前完成', '2026-05-20', ['2026-12-31', '2027-03-31']],
    ['一季度前完成', null, []],
  ])('%s in a notice of %s', (text, issuedOn, readings) => {
    expect(read(text, issuedOn)).toMatchObject([{ kind: 'ambiguous', date: null, readings }]);
  });
});

test.each([
  ['一季度内完成整改', '一季度内'],
  ['整改工作一季度完成。', '一季度'],
])('%s is this year’s quarter though it is past, never next year’s', (text, raw) => {
  expect(read(text, '2026-05-20')).toMatchObject([{ raw, kind: 'period', from: '2026-01-01', date: '2026-03-31' }]);
});

describe('each quarter of a list is a time and quotes the list', () => {
  test.each([
    ['一、三季度各开展一次检查', '一、三季度', 'period', ['2026-03-31', '2026-09-30']],
    ['二、四季度末前报送总结', '二、四季度末前', 'date', ['2026-06-30', '2026-12-31']],
    ['第一、第三季度组织演练', '第一、第三季度', 'period', ['2026-03-31', '2026-09-30']],
    ['第二和第四季度组织演练', '第二和第四季度', 'period', ['2026-06-30', '2026-12-31']],
    ['二季度、四季度组织演练', '二季度、四季度', 'period', ['2026-06-30', '2026-12-31']],
    ['二、三、四季度组织演练', '二、三、四季度', 'period', ['2026-06-30', '2026-09-30', '2026-12-31']],
    ['2027年二、四季度组织演练', '2027年二、四季度', 'period', ['2027-06-30', '2027-12-31']],
    ['二、四季度前完成', '二、四季度前', 'ambiguous', [null, null]],
    ['2、三季度内完成', '三季度内', 'period', ['2026-09-30']],
  ])('%s', (text, raw, kind, dates) => {
    expect(read(text, '2026-01-10')).toMatchObject(dates.map((date) => ({ raw, kind, date })));
  });

  test('one that is past stands beside one that is not', () => {
    expect(read('一、三季度组织演练', '2026-05-20').map(({ date }) => date)).toEqual(['2026-03-31', '2026-09-30']);
  });
});

test.each([
  ['一至三季度完成改造', '一至三季度', '2026-01-01', '2026-09-30'],
  ['二季度至四季度完成改造', '二季度至四季度', '2026-04-01', '2026-12-31'],
])('%s is one span', (text, raw, from, date) => {
  expect(read(text, '2026-01-10')).toMatchObject([{ raw, kind: 'period', from, date }]);
});

test.each([
  ['每年一、三季度开展演练', '每年一、三季度'],
  ['每年第四季度末前报送总结', '每年第四季度末前'],
  ['每年下半年开展演练', '每年下半年'],
])('%s comes again every year and settles no day', (text, raw) => {
  expect(read(text, '2026-05-20')).toMatchObject([{ raw, kind: 'recurring', date: null, readings: [] }]);
});

test.each([
  '一季度检查发现的隐患',
  '一、二季度检查发现的隐患',
  '前二、三季度的检查',
  '一至二季度工作情况',
  '一季度完成任务12项',
  '前三季度的检查',
  '一季度前后的检查',
  '每季度前两个月',
])('%s sets no time', (text) => expect(read(text, '2026-07-20')).toEqual([]));

test.each([
  ['一季度前完成检查。', 'ambiguous_date', '其中2026-03-31早于成文日期2026-05-20'],
  ['2026年一季度前完成检查。', 'ambiguous_date', '其中2025-12-31、2026-03-31早于成文日期2026-05-20'],
  ['一季度内完成检查。', 'deadline_before_issue', '早于成文日期2026-05-20'],
])('in a notice of May %s is told as %s', (order, code, words) => {
  const { findings } = parseNotice(
    `关于开展检查的通知\n\n1.${order}（责任单位：镇安办）\n\n甲镇安委办\n2026年5月20日\n`,
  );
  expect(findings).toContainEqual(expect.objectContaining({ code, message: expect.stringContaining(words) }));
});
