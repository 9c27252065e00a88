import { writeXlsx, type DataValidation, type WriteSheet } from 'hucre';
import { SHEET_MAX_ROWS, type SheetLayout } from './sheet.ts';

const HEADING = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFDCE6F1' } },
} as const;

/** An .xlsx workbook with frozen headings; columns with choices get a drop-down list. Cells are text, so that phone numbers stay whole. */
export function writeWorkbook(sheets: readonly SheetLayout[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(layOut) });
}

function layOut({ name, columns, rows }: SheetLayout): WriteSheet {
  const headings = columns.map(({ heading, required }) => (required ? `${heading}*` : heading));
  const cells = new Map(headings.map((value, column) => [`0,${column}`, { value, style: HEADING }]));
  return {
    name,
    columns: columns.map(({ width }) => ({ width, numFmt: '@' })),
    rows: [headings, ...rows.map((row) => [...row])],
    cells,
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap(({ choices }, column) => (choices ? [listOf(choices, column)] : [])),
  };
}

function listOf(choices: readonly string[], column: number): DataValidation {
  const letter = String.fromCharCode('A'.charCodeAt(0) + column);
  return {
    type: 'list',
    values: [...choices],
    range: `${letter}2:${letter}${SHEET_MAX_ROWS + 1}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '内容不对',
    errorMessage: `请从列表中选择：${choices.join('、')}`,
  };
}
