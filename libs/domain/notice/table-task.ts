import { readCadences } from './cadence.ts';
import { readDeadlines } from './deadline.ts';
import { FoldedText } from './folded-text.ts';
import { readLimits } from './limit.ts';
import type { Deadline, UnitMention } from './notice.ts';
import { maskQuotations } from './quotation.ts';
import { readQuotas } from './quota.ts';
import type { Table, TableCell, TableRow } from './table-row.ts';
import { kindOfTimes } from './task-kind.ts';
import type { ReadTask } from './task.ts';
import type { TimeContext } from './time-point.ts';
import { readUnitCell } from './unit-clause.ts';
import type { ClauseFault } from './unit-clause.ts';

const LONGEST_TITLE = 40;
/** More rows than any plan has. */
const MOST_ROWS = 5_000;

/** The number a row gives itself, null when it has none. */
const printedNumber = (source: string, { cells }: TableRow): string | null => {
  const cell = cells.find(({ column }) => column === 'number');
  const words = cell === undefined ? '' : source.slice(cell.start, cell.end).trim();
  return /^\d{1,4}$/.test(words) ? words : null;
};

/** A row of a table: what is ordered in one column, of whom and by when in others. */
const readRow = (source: string, row: TableRow, ref: string, context: TimeContext): ReadTask => {
  const faults: ClauseFault[] = [];
  const units: UnitMention[] = [];
  const found = { deadlines: [] as Deadline[], cadences: [], quotas: [], limits: [] } as Times;
  const invalid: Deadline[] = [];
  for (const cell of row.cells) {
    const folded = new FoldedText(source, [cell]);
    const { column } = cell;
    if (column === 'lead' || column === 'responsible' || column === 'cooperating')
      units.push(...readUnitCell(folded, column, faults));
    if (column === 'task' || column === 'time') invalid.push(...readTimes(folded, column, context, found));
  }
  const { start, end } = row;
  const task = {
    ref,
    title: titleOf(source, row.cells),
    sourceText: source.slice(start, end),
    start,
    end,
    kind: kindOfTimes(found),
    units,
    ...found,
  };
  return { task, faults, invalid };
};

/** “一、体系建设” across a table is a row of headings: no cell orders, names or dates anything. */
const saysSomething = ({ task }: ReadTask): boolean =>
  task.title !== '' || task.units.length + task.deadlines.length + task.cadences.length + task.quotas.length > 0;

/** Rows are named by their own numbers where nothing else is numbered and one table stands alone, else by table and row. */
export const readTables = (
  source: string,
  tables: readonly Table[],
  isNumbered: boolean,
  context: TimeContext,
): ReadTask[] =>
  tables.flatMap(({ rows }, table) => {
    const own = rows.map((row) => printedNumber(source, row));
    const isAlone = !isNumbered && tables.length === 1 && new Set(own).size === rows.length && !own.includes(null);
    return rows
      .slice(0, MOST_ROWS)
      .map((row, index) =>
        readRow(source, row, isAlone ? (own[index] ?? '') : `表${table + 1}-${own[index] ?? index + 1}`, context),
      )
      .filter(saysSomething);
  });

type Times = {
  deadlines: Deadline[];
  cadences: ReturnType<typeof readCadences>;
  quotas: ReturnType<typeof readQuotas>;
  limits: ReturnType<typeof readLimits>;
};

/** Adds the times of a cell; answers those no calendar has. */
function readTimes(folded: FoldedText, column: 'task' | 'time', context: TimeContext, found: Times): Deadline[] {
  const open = maskQuotations(folded.text);
  const labelled = column === 'time' ? [{ from: 0, to: open.length }] : [];
  const { deadlines, invalid } = readDeadlines(folded, open, labelled, context);
  addNew(found.deadlines, deadlines);
  addNew(found.cadences, readCadences(folded, open));
  addNew(found.quotas, readQuotas(folded, open));
  addNew(found.limits, readLimits(folded, open, deadlines));
  return invalid;
}

/** The column of times repeats what the task says: the same words are one time. */
function addNew<T extends { readonly raw: string }>(found: T[], others: readonly T[]): void {
  const words = ({ raw }: T): string => raw.replaceAll(/\s/g, '');
  const known = new Set(found.map(words));
  found.push(...others.filter((one) => !known.has(words(one))));
}

/** “消防安全：组织疏散演练”: what the row is about, then what it orders. */
function titleOf(source: string, cells: readonly TableCell[]): string {
  const words = cells
    .filter(({ column }) => column === 'task')
    .map((cell) => new FoldedText(source, [cell]))
    .map((folded) => folded.printed(0, folded.text.length))
    .filter((text) => text !== '');
  const title = [...new Set(words)].join('：');
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE)}…`;
}
