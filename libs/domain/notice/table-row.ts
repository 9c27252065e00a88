import type { Span } from './notice.ts';
import type { Column } from './table-column.ts';

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
