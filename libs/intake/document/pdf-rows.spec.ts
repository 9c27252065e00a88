import { linesOfPage, type PdfPiece } from './pdf-lines.ts';

/** Columns of a table in points, and lines of a cell 14 points apart. */
const LEFTS = [40, 80, 240, 380];
const LEADING = 14;

/** The pieces of rows printed from the top; `gap` points lie between the last line of a row and the next. */
const page = (rows: readonly (readonly (readonly string[])[])[], gap: number): PdfPiece[] => {
  let base = 700;
  return rows.flatMap((lines) => {
    const pieces = lines.flatMap((cells, line) =>
      cells.flatMap((text, column): PdfPiece[] =>
        text === ''
          ? []
          : [{ text, left: LEFTS[column] ?? 0, base: base - line * LEADING, width: text.length * 10, height: 10 }],
      ),
    );
    base -= (lines.length - 1) * LEADING + gap;
    return pieces;
  });
};

const HEAD = [['序号', '工作任务', '责任单位', '完成时限']];
const FIRST = [
  ['1', '排查沿街商铺和', '镇派出所、镇应', '6月底前'],
  ['', '出租房', '急办', ''],
];
const SECOND = [['2', '更换消火栓', '镇城建办', '9月底前']];

test('wrapped cells are put together where the rows stand apart', () => {
  expect(linesOfPage(page([HEAD, FIRST, SECOND], 24))).toEqual([
    '序号\t工作任务\t责任单位\t完成时限',
    '1\t排查沿街商铺和出租房\t镇派出所、镇应急办\t6月底前',
    '2\t更换消火栓\t镇城建办\t9月底前',
  ]);
});

test('a cell of three lines is one', () => {
  const long = [
    ['1', '排查沿街', '镇安办', '年底'],
    ['', '商铺和出', '', ''],
    ['', '租房', '', ''],
  ];
  expect(linesOfPage(page([HEAD, long, SECOND], 24))[1]).toBe('1\t排查沿街商铺和出租房\t镇安办\t年底');
});

describe('whose a line is, nobody can tell', () => {
  const centred = [
    ['', '更换全镇老旧', '', ''],
    ['2', '消火栓和', '镇城建办', '9月底前'],
    ['', '水带', '', ''],
  ];
  const SINGLE = [['1', '排查沿街商铺', '镇派出所', '6月底前']];

  test.each([
    ['lines and rows equally far apart', page([HEAD, FIRST, SECOND], LEADING), '出租房\t急办'],
    [
      'numbers in the middle of their rows',
      page([HEAD, SINGLE, centred, [['3', '总结', '镇安办', '年底']]], 24),
      '更换全镇老旧',
    ],
    ['the last row of a page', page([HEAD, SECOND, FIRST], 24), '出租房\t急办'],
  ])('%s', (_, pieces, alone) => expect(linesOfPage(pieces)).toContain(alone));

  test('a line in the middle of its row joins no other row', () => {
    const lines = linesOfPage(page([HEAD, SINGLE, centred, [['3', '总结', '镇安办', '年底']]], 24));
    expect(lines.slice(1, 5)).toEqual([
      '1\t排查沿街商铺\t镇派出所\t6月底前',
      '更换全镇老旧',
      '2\t消火栓和\t镇城建办\t9月底前',
      '水带',
    ]);
  });

  test('a cell that starts in no column of the row', () => {
    const pieces = page([HEAD, FIRST, SECOND], 24).map((one) => (one.text === '出租房' ? { ...one, left: 100 } : one));
    expect(linesOfPage(pieces)).toContain('出租房\t急办');
  });
});
