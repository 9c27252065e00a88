import { Button, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import type { CaseDutyAct } from '../../../../../libs/contracts/http/case-duty.ts';
import { fullDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';

const COLUMNS: TableColumnsType<CaseDutyAct> = [
  { title: '办理日期', width: '13em', className: 'tabular', render: (_, { on }) => fullDate(on) },
  { title: '内容', render: (_, { text }) => <div className="duty-text">{text}</div> },
  {
    title: '计入',
    width: '14em',
    render: (_, { periodName, madeUp }) => (
      <>
        {periodName}
        {madeUp && <Tag style={{ marginInlineStart: 6 }}>补足</Tag>}
      </>
    ),
  },
];

interface DutyActsProps {
  acts: readonly CaseDutyAct[];
  /** Takes an act back, by its id; null for who may not. */
  strike: ((id: string) => void) | null;
}

/** Acts of windows that are not settled, the latest day first. */
export function DutyActs({ acts, strike }: DutyActsProps) {
  // Without a width of its own the column leaves no gap where print hides it.
  const act: TableColumnsType<CaseDutyAct>[number] = {
    title: '操作',
    className: 'no-print',
    render: (_, { id, on }) => (
      <Button type="link" size="small" danger aria-label={`核减${fullDate(on)}的一次`} onClick={() => strike?.(id)}>
        核减
      </Button>
    ),
  };
  const latestFirst = acts.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
  return (
    <RecordTable<CaseDutyAct>
      rowKey="id"
      pagination={false}
      dataSource={latestFirst}
      columns={strike === null ? COLUMNS : [...COLUMNS, act]}
      locale={{
        emptyText: (
          <EmptyState title="没有可核减的记录">
            责任单位每办一次、记录一次，列在这里；所在的一期结账以后不再变动。
          </EmptyState>
        ),
      }}
    />
  );
}
