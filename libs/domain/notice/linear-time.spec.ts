import { parseNotice } from './parse-notice.ts';

const UNITS = 100_000;
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
  '各村，要',
  '由各村',
  '请',
  '逾期不',
  '近期',
  '岁末年初的期间的',
  '立即',
  '各、',
  '检.',
  '任务\t责任单位\t时限\na\tb\n',
  '发文字号：甲甲甲\n',
  '〔',
  '责任单位 镇安办\n',
  '责任单位 ',
  '1.1甲\n1.1.1乙\n',
  '任务一：甲\n',
  '请于6月30日前报送。',
  '请于6月30日前报送。\n\n',
  '抄送：甲\n',
  '区应急局\n',
  '（一）区应急局\n1.检查。\n',
  '县公安局及其',
  '71.6.30前',
  '中秋国庆',
  '每年6月、',
  '一、三季度、',
  '每月5、',
  '季后15日',
  '序号\n任务\n责任单位\n1\n甲\n镇安办\n',
  '序号\n任务\n责任单位\n1\n',
] as const;

/** Seconds of processor time, which other programs do not lengthen as they do the clock's. */
const processorSeconds = (text: string): number => {
  const before = process.cpuUsage().user;
  parseNotice(text);
  return (process.cpuUsage().user - before) / 1_000_000;
};

// A quadratic rule needs minutes at this size, a linear one a part of a second: the bound is far from both.
test.each(REPEATED)('100,000 characters of %j do not hang the reader', (unit) => {
  for (const start of ['', '1.', '一、甲\n']) {
    expect(processorSeconds(start + unit.repeat(Math.ceil(UNITS / unit.length)))).toBeLessThan(20);
  }
});

test('a text of 5 MB is read without hanging', () => {
  const text = '1.开展检查，2027年1月底前完成。（责任单位：镇安办）\n'.repeat(60_000);
  expect(processorSeconds(text)).toBeLessThan(60);
});
