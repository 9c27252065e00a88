import type { KindedLine } from './line-kind.ts';
import { readMarker } from './marker.ts';
import type { Span } from './notice.ts';
import { stackedTableAt } from './stacked-table.ts';
import { columnOf } from './table-column.ts';
import type { Column } from './table-column.ts';
import type { Table, TableRow } from './table-row.ts';

const FEWEST_COLUMNS = 3;
/** A piece of a wrapped cell is no longer than a narrow column. */
const LONGEST_PIECE = 40;

/** Tables whose header names the task and who does it: drawn with bars, tabs or wide gaps, or one cell below another. */
export const findTables = (source: string, lines: readonly KindedLine[]): Table[] => {
  const tables: Table[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const table = drawnTableAt(source, lines, index) ?? stackedTableAt(source, lines, index);
    if (table === null) continue;
    if (table.rows.length + table.unread.length > 0) tables.push(table);
    index = table.to;
  }
  return tables;
};

/** A table of one line a row; null where no header stands. */
function drawnTableAt(source: string, lines: readonly KindedLine[], from: number): Table | null {
  const columns = headerOf(source, lines[from]);
  if (columns === null) return null;
  const rows: TableRow[] = [];
  const unread: Span[] = [];
  let at = from + 1;
  for (let line = lines[at]; line !== undefined; at += 1, line = lines[at]) {
    const cells = cellsOf(source, line);
    if (isRuler(source, cells)) continue;
    if (cells.length !== columns.length) {
      if (!belongs(source, lines, at)) break;
      unread.push(line);
      continue;
    }
    const typed = cells.map((cell, column) => ({ ...cell, column: columns[column] ?? ('other' as const) }));
    rows.push({ cells: typed, start: cells[0]?.start ?? line.start, end: cells.at(-1)?.end ?? line.end });
  }
  return { rows, unread: rows.length > 0 ? unread : [], from, to: at - 1 };
}

/** Whether a line that is no row still stands in the table: it has cells, or is a short piece right above a line with cells. */
function belongs(source: string, lines: readonly KindedLine[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || line.kind !== 'text') return false;
  if (cellsOf(source, line).length > 1) return true;
  const isPiece = !line.long && line.plain.length <= LONGEST_PIECE && readMarker(source, line.start) === null;
  return isPiece && below !== undefined && below.kind === 'text' && cellsOf(source, below).length > 1;
}

/** “|---|---|” under a header. */
const isRuler = (source: string, cells: readonly Span[]): boolean =>
  cells.length > 1 && cells.every(({ start, end }) => /^:?-+:?$/.test(source.slice(start, end)));

function headerOf(source: string, line: KindedLine | undefined): Column[] | null {
  if (line === undefined || line.long || line.kind === 'blank') return null;
  const columns = cellsOf(source, line).map(({ start, end }) => columnOf(source.slice(start, end)));
  const names = columns.some((column) => column === 'lead' || column === 'responsible');
  return columns.length >= FEWEST_COLUMNS && names && columns.includes('task') ? columns : null;
}

const SEPARATOR = /[^\S\n]*[|｜][^\S\n]*|\t+|[ \u3000]{2,}/g;

/** The cells of a line; bars at its ends enclose nothing. */
function cellsOf(source: string, { start, end }: Span): Span[] {
  const text = source.slice(start, end);
  const hasBars = /[|｜]/.test(text);
  const cells: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    if (hasBars && !/[|｜]/.test(match[0])) continue;
    cells.push({ start: start + from, end: start + match.index });
    from = match.index + match[0].length;
  }
  cells.push({ start: start + from, end });
  const isEdge = (cell: Span | undefined): boolean => hasBars && cell !== undefined && cell.end <= cell.start;
  const first = isEdge(cells[0]) ? 1 : 0;
  return cells.slice(first, isEdge(cells.at(-1)) ? -1 : undefined);
}
