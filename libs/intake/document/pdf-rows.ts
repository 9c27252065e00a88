/** A cell, or a whole line of running text; `left` in points. */
interface PdfCell {
  readonly text: string;
  readonly left: number;
}

/** A printed line; `base` in points from the page's foot. */
export interface PdfLine {
  readonly cells: readonly PdfCell[];
  readonly base: number;
}

const FEWEST_CELLS = 3;
/** Cells that start within so many points of each other stand in one column. */
const SAME_LEFT = 3;
/** The way to the next row is longer than that to the next line of a cell by this factor. */
const ROW_GAP = 1.15;
/** No leading is wider, in points. */
const WIDEST_LEADING = 40;

const opensRow = ({ cells }: PdfLine): boolean =>
  cells.length >= FEWEST_CELLS && /^\d{1,3}$/.test(cells[0]?.text ?? '');

const columnIn = (row: PdfLine, { left }: PdfCell): number =>
  row.cells.findIndex((cell, at) => at > 0 && Math.abs(cell.left - left) <= SAME_LEFT);

/** All its cells stand below others of the row than the number. */
const continues = (row: PdfLine, line: PdfLine): boolean =>
  line.cells.length < row.cells.length && line.cells.every((cell) => columnIn(row, cell) > 0);

/**
 * Lines between two numbers of a table that go on in the cells of the upper row. They do so only where each stands
 * nearer to the line above than the next row stands to the last of them: where numbers stand in the middle of their
 * rows, or all lines are equally far apart, nobody can tell whose they are.
 */
const wrappedBelow = (lines: readonly PdfLine[], at: number): number => {
  const row = lines[at];
  if (!row || !opensRow(row)) return 0;
  let count = 0;
  let widest = 0;
  for (let line = lines[at + 1]; line && continues(row, line); line = lines[at + count + 1]) {
    widest = Math.max(widest, (lines[at + count]?.base ?? 0) - line.base);
    count += 1;
  }
  const [last, below] = [lines[at + count], lines[at + count + 1]];
  if (count === 0 || !last || !below || !opensRow(below) || widest > WIDEST_LEADING) return 0;
  const above = lines[at - 1];
  const goesOn = above !== undefined && continues(row, above) && above.base - row.base <= widest * ROW_GAP;
  return !goesOn && last.base - below.base > widest * ROW_GAP ? count : 0;
};

const isLatin = (char: string): boolean => /[A-Za-z0-9]/.test(char);

const joined = (above: string, below: string): string =>
  above + (isLatin(above.slice(-1)) && isLatin(below.charAt(0)) ? ' ' : '') + below;

const merged = (row: PdfLine, wrapped: readonly PdfLine[]): PdfLine => {
  const texts = row.cells.map(({ text }) => text);
  for (const cell of wrapped.flatMap(({ cells }) => cells)) {
    const column = columnIn(row, cell);
    texts[column] = joined(texts[column] ?? '', cell.text);
  }
  return { ...row, cells: row.cells.map((cell, column) => ({ ...cell, text: texts[column] ?? '' })) };
};

/** The lines of a page with the wrapped cells of numbered rows put together again, where the page shows whose they are. */
export function rowsOfPage(lines: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const count = wrappedBelow(lines, at);
    rows.push(count === 0 ? line : merged(line, lines.slice(at + 1, at + 1 + count)));
    at += count;
  }
  return rows;
}
