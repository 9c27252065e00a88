import { findCadences } from './cadence.ts';
import { readDeadlines } from './deadline.ts';
import { FoldedText } from './folded-text.ts';
import type { KindedLine } from './line-kind.ts';
import type { Span } from './notice.ts';
import { isBlankLine } from './source-line.ts';
import { columnOf } from './table-column.ts';
import type { Column } from './table-column.ts';
import type { Table, TableRow } from './table-row.ts';
import { isUnitLike } from './unit-like.ts';
import { splitUnitList } from './unit-list.ts';
import { readUnitName } from './unit-name.ts';

const COLUMNS = { fewest: 3, most: 8 } as const;
/** Headings of columns that order nothing. */
const OTHER =
  /^(?:备注|说明|数量|单位名称|企业名称|检查场所|存在问题|督办领导|包保领导|责任领导|责任人|联系人|联系电话|类别|进展情况|完成情况)$/;
/** Lines of one row at most: a longer way to the next number leaves the table. */
const MOST_LINES = 40;

/** A table whose cells stand on lines of their own: the heads of its columns one below another, then groups of as many lines that begin with 1, 2, 3. */
export const stackedTableAt = (source: string, lines: readonly KindedLine[], from: number): Table | null => {
  const columns = columnsAt(source, lines, from);
  if (columns === null) return null;
  const rows: TableRow[] = [];
  const unread: Span[] = [];
  let at = skipBlank(lines, from + columns.lines);
  let number = 1;
  while (numberOf(source, lines[at]) === number) {
    const group = groupAt(source, lines, at, number, columns.kinds.length);
    const row = rowOf(source, columns.kinds, group);
    if (row) rows.push(row);
    else
      unread.push({
        start: group.lines[0]?.start ?? 0,
        end: group.lines.findLast((line) => !isBlankLine(line))?.end ?? 0,
      });
    at = group.next;
    number += 1;
  }
  return number > 1 ? { rows, unread, from, to: at - 1 } : null;
};

interface Columns {
  readonly kinds: readonly Column[];
  /** Lines of the file the heads take, blank ones between them included. */
  readonly lines: number;
}

function columnsAt(source: string, lines: readonly KindedLine[], from: number): Columns | null {
  const kinds: Column[] = [];
  let at = from;
  for (let end = from; kinds.length < COLUMNS.most; at = end) {
    const line = lines[skipBlank(lines, at)];
    const kind = line && headOf(source, line);
    if (!kind || (kinds.length === 0) !== (kind === 'number')) break;
    kinds.push(kind);
    end = skipBlank(lines, at) + 1;
  }
  const names = kinds.includes('lead') || kinds.includes('responsible');
  return kinds.length >= COLUMNS.fewest && names && kinds.includes('task') ? { kinds, lines: at - from } : null;
}

function headOf(source: string, line: KindedLine): Column | null {
  if (line.long || line.plain.length > 12) return null;
  const kind = columnOf(source.slice(line.start, line.end));
  return kind !== 'other' || OTHER.test(line.plain) ? kind : null;
}

/** The next line with words, not further than a row is long: a gap wider than that ends every table. */
function skipBlank(lines: readonly KindedLine[], from: number): number {
  let at = from;
  for (let line = lines[at]; line !== undefined && isBlankLine(line) && at < from + MOST_LINES; line = lines[at]) {
    at += 1;
  }
  return at;
}

function numberOf(source: string, line: KindedLine | undefined): number | null {
  const printed = line === undefined ? '' : source.slice(line.start, line.end);
  return /^\d{1,3}$/.test(printed) ? Number(printed) : null;
}

interface Group {
  /** From the number to the line above the next one. */
  readonly lines: readonly KindedLine[];
  /** The line that follows may be the rest of the last cell. */
  readonly goesOn: boolean;
  readonly next: number;
}

/** The lines from a number to the next; the last row ends with as many lines as there are columns. */
function groupAt(source: string, lines: readonly KindedLine[], from: number, number: number, width: number): Group {
  const end = Math.min(lines.length, from + MOST_LINES);
  for (let at = from + 1; at < end; at += 1) {
    const isNext = numberOf(source, lines[at]) === number + 1;
    if (isNext && fills(lines.slice(from, at), width)) return { lines: lines.slice(from, at), goesOn: false, next: at };
  }
  for (let at = from + 1; at < end; at += 1) {
    const isNext = numberOf(source, lines[at]) === number + 1;
    if (isNext && holdsRow(lines, at, width)) return { lines: lines.slice(from, at), goesOn: false, next: at };
  }
  let at = from;
  for (let seen = 0; at < end && seen < width; at += 1) {
    const line = lines[at];
    if (line !== undefined && !isBlankLine(line)) seen += 1;
  }
  const below = lines[at];
  return { lines: lines.slice(from, at), goesOn: below?.kind === 'text', next: at };
}

const fills = (lines: readonly KindedLine[], width: number): boolean =>
  lines.length === width || lines.filter((line) => !isBlankLine(line)).length === width;

/** Lines enough for a row; a figure in the very last one begins none. */
const holdsRow = (lines: readonly KindedLine[], from: number, width: number): boolean =>
  lines.slice(from, from + MOST_LINES).filter((line) => !isBlankLine(line)).length >= width;

/** A row where every cell is what its column says; null where a cell may be broken over lines or missing. */
function rowOf(source: string, kinds: readonly Column[], { lines, goesOn }: Group): TableRow | null {
  const printed = lines.filter((line) => !isBlankLine(line));
  const cells = printed.length === kinds.length ? printed : lines.length === kinds.length ? lines : [];
  if (cells.length === 0 || goesOn) return null;
  const typed = cells.map(({ start, end }, at) => ({ start, end, column: kinds[at] ?? ('other' as const) }));
  const isSound = typed.every(({ column, ...cell }) => {
    if (column === 'time') return cell.end <= cell.start || saysWhen(source, cell);
    if (column === 'lead' || column === 'responsible') return namesUnits(source, cell);
    if (column === 'cooperating') return cell.end <= cell.start || namesUnits(source, cell);
    return column === 'other' || cell.end > cell.start;
  });
  const [first, last] = [printed[0], printed.at(-1)];
  return isSound && first && last ? { cells: typed, start: first.start, end: last.end } : null;
}

/** Read without any year: only whether the words are a time. */
function saysWhen(source: string, cell: Span): boolean {
  const folded = new FoldedText(source, [cell]);
  const labelled = [{ from: 0, to: folded.text.length }];
  const { deadlines } = readDeadlines(folded, folded.text, labelled, { year: null, issuedOn: null });
  return deadlines.length + findCadences(folded.text).length > 0;
}

function namesUnits(source: string, cell: Span): boolean {
  const folded = new FoldedText(source, [cell]);
  const chunks = splitUnitList(folded, 0, folded.text.length);
  return (
    chunks.length > 0 &&
    chunks.every(({ from, to }) => {
      const words = folded.text.slice(from, to);
      const { skip, length } = readUnitName(words);
      return length > 0 && isUnitLike(words.slice(skip, skip + length));
    })
  );
}
