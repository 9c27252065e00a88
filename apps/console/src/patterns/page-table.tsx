import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Flex } from 'antd';
import type { TableColumnsType, TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import { api } from '../api/client.ts';
import { useAddress } from './address.ts';
import type { AddressValues } from './address.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { withQuery } from './page-query.ts';
import { Pager } from './pager.tsx';
import { RecordTable } from './record-table.tsx';

export interface PageTableProps<Row> {
  /** List endpoint, such as `/api/v1/cases`; it answers `{ items, nextCursor, total }`. */
  path: string;
  /** The filter; pass the address-bar values the endpoint knows. Its names are sent as they are. */
  filters?: AddressValues;
  /** What the list is about by its place on the page, such as one unit's people; sent like a filter, but no filter to the reader. */
  scope?: AddressValues;
  columns: TableColumnsType<Row>;
  rowKey: (row: Row) => string;
  /** Shown when nothing exists at all, without any filter. */
  empty: ReactNode;
  /** 新建, 批量, 导入, 导出; left above the table. */
  toolbar?: ReactNode;
  selection?: TableProps<Row>['rowSelection'];
  rowClassName?: (row: Row) => string;
  /** Fetches again by itself while the page is open. */
  refreshEverySeconds?: number;
  defaultLimit?: number;
}

/** Query key under which the rows of a list are kept: invalidate it by `[path]` after a change. */
const pageKey = (path: string, query: AddressValues = {}) => [path, query] as const;

/** A list by server pages: the first and last column stand still, the pager is bottom right, the place is in the address bar. */
export function PageTable<Row extends object>(props: PageTableProps<Row>) {
  const { path, filters = {}, scope = {}, defaultLimit = 20 } = props;
  const { values } = useAddress();
  const limit = values['limit'] ?? String(defaultLimit);
  const query: AddressValues = { ...scope, ...filters, cursor: values['cursor'], limit };
  const rows = useQuery({
    queryKey: pageKey(path, query),
    queryFn: ({ signal }) => api.get<Page<Row>>(withQuery(path, query), signal),
    placeholderData: keepPreviousData,
    refetchInterval: props.refreshEverySeconds === undefined ? false : props.refreshEverySeconds * 1000,
  });
  const isFiltered = Object.values(filters).some((value) => value !== undefined && value !== '');
  return (
    <>
      {props.toolbar !== undefined && (
        <Flex gap={8} wrap className="no-print" style={{ marginBottom: 12 }}>
          {props.toolbar}
        </Flex>
      )}
      {rows.isError && (
        <ErrorNotice error={rows.error} onRetry={() => void rows.refetch()} style={{ marginBottom: 12 }} />
      )}
      <RecordTable<Row>
        columns={fixEnds(props.columns)}
        dataSource={rows.data?.items ?? []}
        rowKey={props.rowKey}
        loading={rows.isFetching && (rows.isPending || rows.isPlaceholderData)}
        pagination={false}
        scroll={{ x: 'max-content' }}
        sticky={{ offsetHeader: 48 }}
        {...(props.selection === undefined ? {} : { rowSelection: props.selection })}
        {...(props.rowClassName === undefined ? {} : { rowClassName: props.rowClassName })}
        locale={{ emptyText: rows.isPending ? ' ' : isFiltered ? <NothingFound /> : props.empty }}
      />
      {rows.data !== undefined && rows.data.total > 0 && (
        <Pager total={rows.data.total} nextCursor={rows.data.nextCursor} limit={Number(limit)} />
      )}
    </>
  );
}

function NothingFound() {
  return <EmptyState title="没有符合条件的记录">请放宽查询条件，或点“重置”查看全部。</EmptyState>;
}

function fixEnds<Row>(columns: TableColumnsType<Row>): TableColumnsType<Row> {
  return columns.map((column, index) => {
    if (columns.length < 4 || column.fixed !== undefined) return column;
    if (index === 0) return { ...column, fixed: 'start' as const };
    return index === columns.length - 1 ? { ...column, fixed: 'end' as const } : column;
  });
}
