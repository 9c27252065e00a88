import { Table } from 'antd';
import type { TableColumnsType, TableColumnType, TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from './use-narrow.ts';
import './record-table.css';

/** Columns of buttons explain themselves. */
const NAMELESS: readonly unknown[] = ['操作', '决定'];

/** A table; on a phone every row is a card that names its columns, so that nothing has to be pushed sideways. */
export function RecordTable<Row extends object>(props: TableProps<Row>) {
  const narrow = useNarrow();
  if (!narrow) return <Table<Row> size="small" {...props} />;
  const { scroll: _, sticky: __, columns = [], className = '', ...rest } = props;
  return <Table<Row> {...rest} size="small" className={`record-cards ${className}`} columns={asLines(columns)} />;
}

function asLines<Row>(columns: TableColumnsType<Row>): TableColumnsType<Row> {
  return columns.map((column): TableColumnType<Row> => {
    const { fixed: _, width: __, align: ___, ellipsis: ____, render, ...rest } = column as TableColumnType<Row>;
    const label = typeof rest.title === 'string' && !NAMELESS.includes(rest.title) ? rest.title : '';
    return {
      ...rest,
      onCell: (row, index) => ({ ...rest.onCell?.(row, index), 'data-label': label }),
      render: (value: ReactNode, row, index) => (
        <div className="record-value">{render === undefined ? value : (render(value, row, index) as ReactNode)}</div>
      ),
    };
  });
}
