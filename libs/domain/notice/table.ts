import { readLabel } from './clause-label.ts';
import { foldChar } from './folded-text.ts';
import type { KindedLine } from './line-kind.ts';
import { readMarker } from './marker.ts';
import type { Span, UnitRole } from './notice.ts';

/** What a column holds. */
type Column = 'number' | 'task' | 'time' | 'other' | Exclude<UnitRole, 'actor'>;

export interface TableCell extends Span {
  readonly column: Column;
}

/** A row that orders something: its cells in their order, its place in the file. */
export interface TableRow extends Span {
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly rows: readonly TableRow[];
  /** Lines between or below the rows whose cells do not fit the header: wrapped cells, or cells grown together. */
  readonly unread: readonly Span[];
  /** Lines of the file from the header to the last row. */
  readonly from: number;
  readonly to: number;
}

const NUMBER = /^(?:序号|编号|项号)$/;
const TASK =
  /^(?:年度|重点|主要|具体)?(?:工作|整改|整治|专项整治|目标|检查|行业)*(?:任务|内容|事项|措施|项目|隐患|问题|举措|要求|重点工作|工作重点|行业名称|工作要点|重点工作和要求)(?:名称|内容|描述|清单|[和及]要求)?$/;
const FEWEST_COLUMNS = 3;
/** A piece of a wrapped cell is no longer than a narrow column. */
const LONGEST_PIECE = 40;

/** Tables drawn with bars, tabs or wide gaps whose header names the task and who does it. */
export const findTables = (source: string, lines: readonly KindedLine[]): Table[] => {
  const tables: Table[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const columns = headerOf(source, lines[index]);
    if (columns === null) continue;
    const rows: TableRow[] = [];
    const unread: Span[] = [];
    let at = index + 1;
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
    if (rows.length > 0) tables.push({ rows, unread, from: index, to: at - 1 });
    index = at - 1;
  }
  return tables;
};

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

function columnOf(printed: string): Column {
  const words = Array.from(printed.replaceAll(/\s/g, ''), foldChar).join('');
  if (NUMBER.test(words)) return 'number';
  if (TASK.test(words)) return 'task';
  const label = readLabel(words);
  return label === null || label.misprinted ? 'other' : label.meaning;
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
