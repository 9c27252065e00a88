import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import type { LimitOptions } from './due-of-limit.ts';
import { dueOfLimit } from './due-of-limit.ts';
import { parseTimeLimit } from './parse-time-limit.ts';
import { sheetOnPaper } from './sheet-on-paper.ts';

const table = loadAnnouncedCalendar('calendars');
const paper = (text: string, start: string, options: Partial<LimitOptions> = {}) => {
  const sheet = dueOfLimit(parseTimeLimit(text), start, table, { dayEndsAt: '24:00', ...options });
  if (sheet.dueOn === null) throw new Error('no paper explains a date that does not exist');
  return sheetOnPaper(sheet);
};
const court = { from: '2026-11-25', to: '2026-11-27', reason: '司法程序', source: '（2026）云民初3号' };

test.each<[string, string, Partial<LimitOptions>, string]>([
  [
    '3 working days before 元旦',
    '2026-11-20T10:00:00+08:00',
    { pauses: [court] },
    '期限为元旦前3个工作日，元旦放假为2027年1月1日至2027年1月3日，放假的日子不计入。计入工作日3天。依据（2026）云民初3号，2026年11月25日至2026年11月27日因司法程序中止计算，扣除3天。原为2026年12月29日，按中止的天数后移到2027年1月1日。最后一日2027年1月1日为休息日，顺延到下一个工作日2027年1月4日。截止时间为2027年1月4日24:00。2027年放假安排尚未公布，该日期为暂定。',
  ],
  [
    '5 working days',
    '2026-09-18T10:00:00+08:00',
    { clause: '通知第三条' },
    '自2026年9月18日起算，当日不计，期限为5个工作日。期限出处：通知第三条。' +
      '计入工作日5天，其中2026年9月20日为调休上班日。不计入周末1天。截止时间为2026年9月24日24:00。所涉年份的放假安排均已公布。',
  ],
  [
    '10 natural days',
    '2026-09-21T10:00:00+08:00',
    { dayEndsAt: '17:30' },
    '自2026年9月21日起算，当日不计，期限为10个自然日。最后一日2026年10月1日为休息日，顺延到下一个工作日2026年10月8日。' +
      '截止时间为2026年10月8日17:30。所涉年份的放假安排均已公布。',
  ],
  [
    '5 natural days',
    '2026-02-23T10:00:00+08:00',
    {},
    '自2026年2月23日起算，当日不计，期限为5个自然日。2026年2月28日为春节调休上班日，按工作日计。' +
      '截止时间为2026年2月28日24:00。所涉年份的放假安排均已公布。',
  ],
  [
    '2026-11-30',
    '2026-11-23T10:00:00+08:00',
    { clause: '《冬季方案》（云安办〔2026〕18号）第3项' },
    '自2026年11月23日起办理，期限写明为2026年11月30日，不计算天数。期限出处：《冬季方案》（云安办〔2026〕18号）第3项。' +
      '截止时间为2026年11月30日24:00。',
  ],
  [
    '2026-11-30',
    '2026-11-23T10:00:00+08:00',
    { pauses: [court] },
    '自2026年11月23日起办理，期限写明为2026年11月30日，不计算天数。' +
      '依据（2026）云民初3号，2026年11月25日至2026年11月27日因司法程序中止计算，扣除3天。' +
      '原为2026年11月30日，按中止的天数后移到2026年12月3日。截止时间为2026年12月3日24:00。所涉年份的放假安排均已公布。',
  ],
  [
    '2 hours',
    '2026-10-01T23:30:00+08:00',
    {},
    '自2026年10月1日 23:30起连续计算2小时，夜间和节假日不中断。截止时间为2026年10月2日 01:30。',
  ],
  [
    '7 natural days before 国庆节',
    '2026-09-01T10:00:00+08:00',
    {},
    '期限为国庆节前7个自然日，国庆节放假为2026年10月1日至2026年10月7日，放假的日子不计入。' +
      '截止时间为2026年9月24日24:00。',
  ],
  [
    '1 working days',
    '2026-12-31T10:00:00+08:00',
    {},
    '自2026年12月31日起算，当日不计，期限为1个工作日。计入工作日1天。不计入周末2天、元旦放假1天（2027年1月1日）。' +
      '截止时间为2027年1月4日24:00。2027年放假安排尚未公布，该日期为暂定。',
  ],
])('%s from %s with %o reads on a paper: %4$s', (text, start, options, expected) => {
  expect(paper(text, start, options)).toBe(expected);
});

test('sixty working days take a few sentences, not a table of days', () => {
  const text = paper('60 working days', '2026-08-03T10:00:00+08:00');
  expect(text).toContain('计入工作日60天，其中2026年9月20日、2026年10月10日为调休上班日。');
  expect(text).toContain(
    '中秋节放假3天（2026年9月25日至2026年9月27日）、国庆节放假7天（2026年10月1日至2026年10月7日）',
  );
  expect(text.length).toBeLessThan(260);
});
