import { parseNotice } from './parse-notice.ts';

const UNITS = 150_000;
const REPEATED = [
  '（',
  '）',
  '（责任单位：',
  '责任单位：镇安办、',
  '责任单任位：',
  '10月前',
  '完成时限：长期',
  '2027年',
  '《',
  '每季度至少',
  '全年不少于',
  '甲和',
  '（甲负责）',
  '1月1日至',
  '十日内',
  '关于甲乙\n',
  '\n',
  ' ',
  '#',
  '附件：1.甲\n',
  '一、甲\n（一）乙\n1.丙\n（1）丁\n',
  '检查检查检查检查。（责任单位：镇安办）\n',
  '2027年1月1日\n',
] as const;

const millisecondsOf = (text: string): number => {
  const before = process.cpuUsage().user;
  parseNotice(text);
  return (process.cpuUsage().user - before) / 1000;
};

// A quadratic rule needs minutes at this size; a linear one stays far below the bound on any machine.
test.each(REPEATED)('150,000 characters of %j are read in seconds', (unit) => {
  for (const start of ['', '1.', '一、甲\n']) {
    expect(millisecondsOf(start + unit.repeat(Math.ceil(UNITS / unit.length)))).toBeLessThan(4_000);
  }
});

test('a text of 5 MB is read without hanging', () => {
  expect(millisecondsOf('1.开展检查，2027年1月底前完成。（责任单位：镇安办）\n'.repeat(60_000))).toBeLessThan(30_000);
});
