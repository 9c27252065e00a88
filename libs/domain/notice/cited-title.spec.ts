import { citedTitles } from './cited-title.ts';
import { parseNotice } from './parse-notice.ts';

test.each([
  ['按《消防法》检查', ['《消防法》']],
  ['按《关于贯彻〈消防法〉的通知》检查', ['《关于贯彻〈消防法〉的通知》']],
  ['按《关于贯彻《消防法》的通知》和《条例》', ['《关于贯彻《消防法》的通知》', '《条例》']],
  ['按《关于转发《县关于《法》的通知》的通知》办', ['《关于转发《县关于《法》的通知》的通知》']],
  ['按《关于贯彻《消防法》的通知检查', ['《消防法》']],
  ['按消防法》和《条例》检查', ['《条例》']],
  ['按《通知和《法》检查。6月底前上报》', ['《法》']],
  [`按《${'长'.repeat(201)}》检查`, []],
])('%s', (text, expected) => {
  expect(citedTitles(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
});

const read = (item: string) => {
  const { tasks } = parseNotice(`关于检查的通知\n\n甲安〔2026〕6号\n\n一、任务\n1.${item}`);
  return [tasks[0]?.title, tasks[0]?.deadlines.map(({ date }) => date)];
};

test('a day inside a cited title is no deadline, and its commas end no title', () => {
  expect(read('按《贯彻《2026年6月30日前清零方案》2026年9月1日前见效的通知》，8月1日前完成。')).toEqual([
    '按《贯彻《2026年6月30日前清零方案》2026年9月1日前见效的通知》',
    ['2026-08-01'],
  ]);
  expect(read('逐条落实县安委办《关于开展检查，查清底数；压实责任的通知》要求，一户一档，全部登记造册。')).toEqual([
    '逐条落实县安委办《关于开展检查，查清底数；压实责任的通知》要求，一户一档',
    [],
  ]);
});

test('a title goes on while a cited one is open', () => {
  const { document } = parseNotice(
    '关于印发《甲镇安全生产实施方案\n\n（2026版）》的通知\n\n各村：\n\n一、检查\n1.开展检查。',
  );
  expect(document.title).toBe('关于印发《甲镇安全生产实施方案（2026版）》的通知');
});
