import { readDeadlines } from './deadline.ts';
import { FoldedText } from './folded-text.ts';
import { maskQuotations } from './quotation.ts';

const read = (text: string) => {
  const folded = new FoldedText(text, [{ start: 0, end: text.length }]);
  const context = { year: 2026, issuedOn: '2026-05-20' };
  return readDeadlines(folded, maskQuotations(folded.text), [], context).deadlines;
};

describe('the days of a holiday are counted from the holiday, and none is invented', () => {
  test.each([
    ['国庆期间每日巡查', '国庆期间', '国庆'],
    ['国庆节假日期间每日巡查', '国庆节假日期间', '国庆节'],
    ['国庆长假期间每日巡查', '国庆长假期间', '国庆'],
    ['五一期间开展夜查', '五一期间', '五一'],
    ['“五一”期间开展夜查', '“五一”期间', '五一'],
    ['“十一”黄金周期间开展夜查', '“十一”黄金周期间', '十一'],
    ['中秋国庆期间开展夜查', '中秋国庆期间', '中秋国庆'],
    ['中秋、国庆“双节”期间开展夜查', '中秋、国庆“双节”期间', '中秋、国庆'],
    ['元旦春节期间开展夜查', '元旦春节期间', '元旦春节'],
    ['元旦、春节“两节”期间开展夜查', '元旦、春节“两节”期间', '元旦、春节'],
    ['清明、五一期间开展夜查', '清明、五一期间', '清明、五一'],
    ['全国两会期间每周报送', '两会期间', '两会'],
    ['除夕至正月十五期间每日巡查', '除夕至正月十五期间', '除夕至正月十五'],
    ['元宵节前完成检查', '元宵节前', '元宵节'],
    ['中秋、国庆节前完成检查', '中秋、国庆节前', '中秋、国庆节'],
    ['“五一”节前完成检查', '“五一”节前', '五一'],
    ['春节放假前完成检查', '春节放假前', '春节'],
  ])('%s', (text, raw, from) => {
    expect(read(text)).toMatchObject([{ raw, kind: 'relative', date: null, from, readings: [] }]);
  });

  test.each([
    ['春节前后开展检查', '春节前后'],
    ['中秋国庆前后开展检查', '中秋国庆前后'],
  ])('%s: on which side is not said', (text, raw) => {
    expect(read(text)).toMatchObject([{ raw, kind: 'ambiguous', date: null, readings: [] }]);
  });
});

test.each([
  '两节期间加强值班',
  '“双节”期间加强值班',
  '节日期间加强值班',
  '做好国庆期间安全生产工作',
  '做好全国“两会”期间的值班值守',
  '确保春节期间社会稳定',
  '国庆期间的安全生产工作',
  '国庆期间的各项工作',
  '国庆期间发生的事故',
  '去年国庆期间的检查',
  '高度重视春节前后的安全工作',
  '春节前期的准备',
])('%s sets no time', (text) => expect(read(text)).toEqual([]));
