import { rowsOfPage, type PdfLine } from './pdf-rows.ts';

/** A run of characters on a page; lengths in points, `base` counted from the page's foot. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
}

/** Pieces whose feet differ by less than this share of their height stand in one line. */
const SAME_LINE = 0.5;
/** A gap wider than this many characters divides cells of a table. */
const CELL_GAP = 1.8;
/** A gap wider than this share of a character divides words. */
const WORD_GAP = 0.3;

/** Pieces that start within about this many points of each other stand in one column. */
const SAME_COLUMN = 2;

const columnOf = ({ left }: PdfPiece): number => Math.round(left / SAME_COLUMN);

/** The lines of a page from top to bottom; the gaps between the cells of a table become tabs. */
export function linesOfPage(pieces: readonly PdfPiece[]): string[] {
  const lines: PdfPiece[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.base - a.base)) {
    const line = lines.at(-1);
    const first = line?.[0];
    const isSame = first !== undefined && first.base - piece.base < SAME_LINE * Math.max(first.height, piece.height, 1);
    if (line && isSame) line.push(piece);
    else lines.push([piece]);
  }
  const ordered = lines.map((line) => line.toSorted((a, b) => a.left - b.left));
  const cells = ordered.flatMap((line) => line.filter((_, at) => gapBefore(line, at) > CELL_GAP));
  const columns = new Set(cells.map(columnOf));
  return rowsOfPage(ordered.map((line) => lineOf(line, columns))).map((line) =>
    line.cells.map(({ text }) => text).join('\t'),
  );
}

/** In characters; 0 before the first piece. */
function gapBefore(line: readonly PdfPiece[], at: number): number {
  const [before, piece] = [line[at - 1], line[at]];
  return before && piece ? (piece.left - before.left - before.width) / Math.max(piece.height, 1) : 0;
}

/** A cell as full as its column leaves a small gap, but starts where the cells above and below it do. */
function lineOf(line: readonly PdfPiece[], columns: ReadonlySet<number>): PdfLine {
  const cells: { text: string; left: number }[] = [];
  for (const [at, piece] of line.entries()) {
    const gap = gapBefore(line, at);
    const startsColumn = [-1, 0, 1].some((beside) => columns.has(columnOf(piece) + beside));
    const isCell = gap > CELL_GAP || (gap > WORD_GAP && startsColumn);
    const cell = cells.at(-1);
    if (isCell || cell === undefined) cells.push({ text: piece.text.trim(), left: piece.left });
    else cell.text += (gap > WORD_GAP && isLatinEdge(cell.text, piece.text) ? ' ' : '') + piece.text.trim();
  }
  return { cells, base: line[0]?.base ?? 0 };
}

/** Chinese needs no blank where printers leave a hair's breadth. */
const isLatinEdge = (before: string, after: string): boolean =>
  /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after);
