import { parseNotice } from './parse-notice.ts';

const unitsOf = (item: string): string[][] =>
  parseNotice(`关于检查的通知\n\n${item}`).tasks.map(({ units }) => units.map(({ name }) => name));

describe('words that only end like an office name nobody', () => {
  test.each(['督办', '交办', '承办', '查办'])('重大隐患%s工作', (words) => {
    expect(unitsOf(`一、全县重大隐患挂牌${words}工作\n1.逐项核对台账。`)).toEqual([[]]);
  });

  test('an office in the heading is still who acts', () => {
    expect(unitsOf('一、镇应急办工作\n1.逐项核对台账。')).toEqual([['镇应急办']]);
  });
});

test.each([
  ['1.镇安全生产委员会（以下简称镇安委会）负责指导全镇的检查。', ['镇安全生产委员会']],
  ['1.开展检查。（责任单位：镇应急管理办公室（以下简称镇应急办）、东村）', ['镇应急管理办公室', '东村']],
])('what the paper calls a unit from there on is no part of its name: %s', (item, names) =>
  expect(unitsOf(item)).toEqual([names]),
);

describe('a list of tables', () => {
  const TABLE = [
    '防汛三张清单',
    '| 建设任务 | 任务清单 | 责任清单 | 时限清单 |',
    '| 一、体系建设 | | | |',
    '| 组织指挥 | 明确防汛联络员 | 农村办 国土所 村（社区） | 2026年4月底前 |',
  ].join('\n');

  test('has no item for a row of headings, and blanks part its units', () => {
    const { tasks } = parseNotice(TABLE);
    expect(tasks.map(({ title, units }) => [title, units.map(({ name }) => name)])).toEqual([
      [expect.stringContaining('明确防汛联络员'), ['农村办', '国土所', '村（社区）']],
    ]);
  });
});

test('a line of a letter without a title is none, and hides no addressee', () => {
  const { document } = parseNotice(
    '甲安办〔2026〕3号\n\n各村、各企业：\n\n请各村对本辖区仓库开展调查摸底，于\n2026年6月底前将表格报送镇安办。\n',
  );
  expect([document.title, document.addressees]).toEqual([null, ['各村', '各企业']]);
});

test('a purpose whose heading has lost its mark orders nothing', () => {
  const { tasks } = parseNotice(
    '甲村巡查制度\n\n一、总则\n（一）目的为加强本村安全工作，特制定本安全生产巡查制度。\n二、巡查\n（一）各组每月巡查一次。',
  );
  expect(tasks.map(({ title }) => title)).toEqual(['各组每月巡查一次']);
});

describe('the day a page was put up', () => {
  const read = (line: string) =>
    parseNotice(`关于检查的通知\n\n${line}\n\n各村：\n\n现通知如下：\n\n一、检查\n1.东村逐户检查。`);

  test.each(['发布机构 甲镇 发布日期 2026-03-08', '公开日期：2026年3月8日 公开方式 主动公开'])(
    'is no deadline: %s',
    (line) => expect(read(line).findings.map(({ code }) => code)).not.toContain('deadline_outside_items'),
  );

  test('a day to put something up by is one', () =>
    expect(read('公开时间2026年3月8日前报镇安办确定。').tasks[0]?.deadlines.map(({ date }) => date)).toEqual([
      '2026-03-08',
    ]));
});
