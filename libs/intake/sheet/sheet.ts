/** A sheet as read: every cell as text, ragged rows; `rows[0]` is Excel's row 1. */
export interface Sheet {
  name: string;
  rows: readonly (readonly string[])[];
}

/** A sheet to be written: headings with widths, rows below, and columns whose cells offer a choice. */
export interface SheetLayout {
  name: string;
  columns: readonly { heading: string; width: number; choices?: readonly string[]; required?: boolean }[];
  rows: readonly (readonly string[])[];
}

/** Larger workbooks are refused before they are opened. */
export const WORKBOOK_MAX_BYTES = 5 * 1024 * 1024;
/** Rows below the heading that are read of one sheet. */
export const SHEET_MAX_ROWS = 5000;
