import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import type { LimitOptions } from './due-of-limit.ts';
import { dueOfLimit } from './due-of-limit.ts';
import { explainDue } from './explain-due.ts';
import { parseTimeLimit } from './parse-time-limit.ts';

const table = loadAnnouncedCalendar('calendars');
const lines = (text: string, start: string, options: Partial<LimitOptions> = {}) =>
  explainDue(dueOfLimit(parseTimeLimit(text), start, table, { dayEndsAt: '24:00', ...options }));
const said = (...given: Parameters<typeof lines>) => lines(...given).filter((line) => !line.startsWith('依据'));
const appraisal = { from: '2026-09-21', to: '2026-09-22', reason: '技术鉴定', source: '493号令第二十七条' };

test('working days: every counted day, make-up days and pauses named', () => {
  expect(lines('5 working days', '2026-09-18T10:00:00+08:00', { clause: '通知第三条', pauses: [appraisal] })).toEqual([
    '期限：5个工作日，出自通知第三条。',
    '从2026年9月18日 周五起算，当天不算，9月19日 周六是第一天。',
    '算进去的5个工作日：9月20日 周日（国庆节调休，要上班）、9月23日 周三、9月24日 周四、9月28日 周一、9月29日 周二。',
    '没有算进去的日子：9月19日 周六（周末）、9月21日 周一至9月22日 周二（中止计时：技术鉴定，2天）、9月25日 周五至9月27日 周日（中秋节放假，3天）。',
    '2026年9月21日 周一至2026年9月22日 周二因“技术鉴定”停止计时，扣除2个工作日。',
    '最后一天：2026年9月29日 周二，当天24:00以前都算按时。',
    '依据：民法典第二百零一条第一款：开始的当日不计入，自下一日开始计算。',
    '依据：工作日：周一至周五，扣除放假日，计入调休上班日。',
    '依据：中止期间不计入：493号令第二十七条。',
    '依据：2026年放假安排：国办发明电〔2025〕7号 https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm。',
  ]);
});

test('natural days that roll off a rest say from where to where and over what', () => {
  expect(said('10 natural days', '2026-09-21T10:00:00+08:00', { dayEndsAt: '17:30' })).toEqual([
    '期限：10个自然日。',
    '从2026年9月21日 周一起算，当天不算，9月22日 周二是第一天。',
    '数到2026年10月1日 周四不上班：10月1日 周四至10月7日 周三（国庆节放假，7天），顺延到2026年10月8日 周四。',
    '最后一天：2026年10月8日 周四，当天17:30以前都算按时。',
  ]);
});

test.each([
  ['5 natural days', '2026-02-23T10:00:00+08:00', '2026年2月28日 周六是春节调休的上班日，算工作日，期限就在这一天。'],
  ['3 working days', '2026-12-30T10:00:00+08:00', '算进去的3个工作日：12月31日 周四、2027年1月4日 周一、1月5日 周二。'],
  [
    '03-01 or previous working day',
    '2026-02-02T10:00:00+08:00',
    '2026年2月28日 周六是春节调休的上班日，算工作日，期限就在这一天。',
  ],
  [
    '3 working days',
    '2026-12-30T10:00:00+08:00',
    '没有算进去的日子：2027年1月1日 周五（元旦放假）、1月2日 周六至1月3日 周日（周末，2天）。',
  ],
  [
    '01-30 or previous working day',
    '2026-12-01T10:00:00+08:00',
    '数到2027年1月30日 周六不上班：1月30日 周六（周末），提前到2027年1月29日 周五。',
  ],
  ['2 hours', '2026-10-01T23:30:00+08:00', '最迟：2026年10月2日 01:30，过了这一刻就算逾期。'],
  ['2 hours', '2026-10-01T23:30:00+08:00', '从2026年10月1日 23:30起算，一小时一小时连着数，夜里和放假也照数。'],
  ['15 working days before', '2026-12-31T10:00:00+08:00', '从2026年12月31日 周四往回数，那一天不算。'],
  ['end of quarter', '2026-11-01T10:00:00+08:00', '从2026年11月1日 周日起办，到期的日子是定好的，不用数天。'],
  ['11-01..next 03-31', '2026-10-01T10:00:00+08:00', '从2026年11月1日 周日起可以办，之前办的不算这一段。'],
  [
    '7 natural days before 国庆节',
    '2026-09-01T10:00:00+08:00',
    '国庆节从2026年10月1日 周四休到2026年10月7日 周三，从放假第一天往回数，这一天不算。',
  ],
  [
    '1 working days',
    '2026-12-31T10:00:00+08:00',
    '注意：2027年的放假安排国务院还没有公布，2027年1月1日 周五至2027年1月4日 周一是不是上班日还没有定，这个日期是暂定的，公布后要重新核算。',
  ],
])('%s from %s: %s', (text, start, line) => {
  expect(said(text, start)).toContain(line);
});

test('a year the calendar knows nothing of is called not loaded, with the remedy', () => {
  const text = lines('1 working days', '2024-09-30T10:00:00+08:00');
  expect(text).toContain(
    '注意：日历里没有载入2024年的放假安排，2024年10月1日 周二只按周一至周五上班数，请先导入该年的放假安排再核算。',
  );
  expect(text.at(-1)).toBe('依据：2024年放假安排未载入，只按周一至周五计算，请先导入该年的放假安排。');
  expect(text.join()).not.toContain('公布');
});

test('a clock that stands says so instead of a date', () => {
  const open = { ...appraisal, to: null };
  expect(said('5 working days', '2026-09-18T10:00:00+08:00', { pauses: [open] }).slice(-2)).toEqual([
    '2026年9月21日 周一起因“技术鉴定”停止计时，至今没有恢复。',
    '现在还没有到期日：计时停着，还剩4个工作日，恢复计时后才能算出。',
  ]);
  expect(said('90 minutes', '2026-09-20T23:30:00+08:00', { pauses: [open], pausesStopHours: true }).at(-1)).toBe(
    '现在还没有到期日：计时停着，还剩1小时，恢复计时后才能算出。',
  );
});

test('a holiday term moved by a pause tells the count without it, then the move, and no day both ways', () => {
  const pause = { ...appraisal, from: '2026-10-09', to: '2026-10-12' };
  expect(said('3 working days after 国庆节', '2026-09-28T10:00:00+08:00', { pauses: [pause] }).slice(2)).toEqual([
    '算进去的3个工作日：10月8日 周四、10月9日 周五、10月10日 周六（国庆节调休，要上班）。',
    '2026年10月9日 周五至2026年10月12日 周一因“技术鉴定”停止计时，扣除4天。',
    '不算中止是2026年10月10日 周六，停了4天，往后移到2026年10月14日 周三。',
    '最后一天：2026年10月14日 周三，当天24:00以前都算按时。',
  ]);
  expect(
    said('5 working days before 国庆节', '2026-09-18T10:00:00+08:00', { pauses: [appraisal] }).slice(4, 6),
  ).toEqual([
    '不算中止是2026年9月23日 周三，停了2天，往后移到2026年9月25日 周五。',
    '数到2026年9月25日 周五不上班：9月25日 周五至9月27日 周日（中秋节放假，3天），顺延到2026年9月28日 周一。',
  ]);
  const long = { ...appraisal, from: '2026-10-12', to: '2026-10-30' };
  expect(said('10 working days after 国庆节', '2026-09-28T10:00:00+08:00', { pauses: [long] })[3]).toBe(
    '没有算进去的日子：10月11日 周日（周末）、10月17日 周六至10月18日 周日（周末，2天）。',
  );
  expect(said('2026-10-10', '2026-09-18T10:00:00+08:00', { pauses: [{ ...appraisal, to: null }] })).toContain(
    '写明的日子是2026年10月10日 周六，停了几天就往后移几天。',
  );
});

test('many working days are shortened in the middle', () => {
  const line = said('30 working days', '2026-10-12T10:00:00+08:00')[2];
  expect(line).toBe(
    '算进去的30个工作日：10月13日 周二、10月14日 周三、10月15日 周四……11月19日 周四、11月20日 周五、11月23日 周一。',
  );
});
