import { parseNotice } from './parse-notice.ts';

const TITLE = ['柳湾镇2026年安全生产任务分解表', ''];
const HEAD = ['序号', '工作任务', '责任单位', '完成时限'];
const parse = (lines: readonly string[]) => parseNotice([...TITLE, ...lines].join('\n'));
const rowsOf = (lines: readonly string[]) =>
  parse(lines).tasks.map(({ ref, title, units, deadlines }) => [
    ref,
    title,
    units.map(({ name }) => name).join(' '),
    deadlines.map(({ date, kind }) => date ?? kind).join(' '),
  ]);
const unreadOf = (lines: readonly string[]) => {
  const text = [...TITLE, ...lines].join('\n');
  const told = parseNotice(text).findings.filter(({ code }) => code === 'unread_table_row');
  return told.map(({ start, end }) => text.slice(start ?? 0, end ?? 0).split('\n')[0]);
};

const FIRST = ['1', '排查沿街商铺', '镇派出所、各社区', '6月底前'];
const SECOND = ['2', '更换老旧消火栓', '镇城建办', '2026年7月至9月'];
const READ = [
  ['1', '排查沿街商铺', '镇派出所 各社区', '2026-06-30'],
  ['2', '更换老旧消火栓', '镇城建办', '2026-09-30'],
];

describe('a table with a cell on every line is read by its running numbers', () => {
  test.each([
    ['lines right below each other', [...HEAD, ...FIRST, ...SECOND]],
    ['an empty line between rows', [...HEAD, '', ...FIRST, '', ...SECOND, '']],
    ['an empty line between all cells', [...HEAD, ...FIRST, ...SECOND].flatMap((cell) => [cell, ''])],
    ['the signature below', [...HEAD, ...FIRST, ...SECOND, '柳湾镇人民政府', '2026年3月2日']],
  ])('%s', (_, lines) => expect(rowsOf(lines)).toEqual(READ));

  test('an empty last cell is a blank line', () => {
    const lines = [...HEAD, '备注', ...FIRST, '', ...SECOND, '重点'];
    expect(rowsOf(lines)).toEqual(READ);
  });

  test('one unit that all rows name is no running header', () => {
    const rows = [1, 2, 3, 4].flatMap((number) => [
      String(number),
      `检查第${number}片区`,
      '镇应急管理办公室',
      '年底前',
    ]);
    expect(rowsOf([...HEAD, ...rows]).map(([, , unit]) => unit)).toEqual(Array(4).fill('镇应急管理办公室'));
  });

  test('every row quotes its lines', () => {
    const text = [...TITLE, ...HEAD, ...FIRST, ...SECOND].join('\n');
    expect(parseNotice(text).tasks.map(({ sourceText }) => sourceText)).toEqual([FIRST.join('\n'), SECOND.join('\n')]);
  });
});

describe('what does not fit is told and never guessed', () => {
  test.each([
    ['a cell over two lines', ['1', '排查沿街', '商铺', '镇派出所', '6月底前', ...SECOND], ['1']],
    ['a cell that is missing', ['1', '排查沿街商铺', '6月底前', ...SECOND], ['1']],
    ['no unit where one is to stand', ['1', '排查沿街', '商铺和出租房', '6月底前', ...SECOND], ['1']],
    ['no time where one is to stand', ['1', '排查沿街商铺', '镇派出所', '镇城建办', ...SECOND], ['1']],
    ['a last row that goes on', [...FIRST, '2', '更换消火栓', '镇城建办', '2026年6月', '30日前'], ['2']],
  ])('%s', (_, rows, unread) => {
    expect(unreadOf([...HEAD, ...rows])).toEqual(unread);
    expect(rowsOf([...HEAD, ...rows])).toHaveLength(1);
  });

  test('a number inside a row is a cell', () => {
    const lines = [...HEAD, '数量', ...FIRST, '2', ...SECOND, '3'];
    expect(rowsOf(lines)).toEqual(READ);
  });

  test.each([
    ['no number', HEAD.slice(1)],
    ['nobody', ['序号', '工作任务', '完成时限']],
    ['no task', ['序号', '责任单位', '完成时限']],
    ['another word', ['序号', '工作任务', '检查情况说明如下', '责任单位']],
  ])('a head with %s is none', (_, head) => {
    expect(unreadOf([...head, '1', '甲', '镇安办', '6月底前', '2', '乙', '镇安办', '7月底前'])).toEqual([]);
  });
});
