import { Button } from 'antd';
import type { TableColumnsType } from 'antd';
import type { CaseDutyPeriod } from '../../../../../libs/contracts/http/case-duty.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { RecordTable } from '../../patterns/record-table.tsx';
import { spanWords } from './span-words.ts';

const STATUS_LOOKS = {
  running: { shape: '▶', word: '进行中' },
  closing: { shape: '◔', word: '待结账' },
  locked: { shape: '■', word: '已结账' },
} as const;

const count = { align: 'right', width: '4em', className: 'tabular' } as const;

const COLUMNS: TableColumnsType<CaseDutyPeriod> = [
  { title: '期次', render: (_, { name }) => name },
  { title: '起止', className: 'tabular', render: (_, period) => spanWords(period) },
  { title: '应', dataIndex: 'target', ...count },
  { title: '完成', dataIndex: 'done', ...count },
  { title: '补足', dataIndex: 'madeUp', ...count },
  { title: '缺', ...count, width: '5em', render: (_, period) => <Short period={period} /> },
  {
    title: '状态',
    render: (_, { status, lockedAt }) => (
      <>
        <span aria-hidden="true">{STATUS_LOOKS[status].shape}</span> {STATUS_LOOKS[status].word}
        {lockedAt !== null && <div className="quiet tabular">{formatInstant(lockedAt)}</div>}
      </>
    ),
  },
  {
    title: '免予补足的理由',
    render: (_, { excused }) => <div className="duty-reason">{excused ?? '—'}</div>,
  },
];

interface DutyPeriodsProps {
  periods: readonly CaseDutyPeriod[];
  /** Asks no longer for what a window is short of, by its last day; null for who may not. */
  excuse: ((last: string) => void) | null;
}

/** Every window with its figure, the one that runs on top. */
export function DutyPeriods({ periods, excuse }: DutyPeriodsProps) {
  // Without a width of its own the column leaves no gap where print hides it.
  const act: TableColumnsType<CaseDutyPeriod>[number] = {
    title: '操作',
    className: 'no-print',
    render: (_, { last, name, short, status }) =>
      excuse !== null &&
      status !== 'running' &&
      short > 0 && (
        <Button type="link" size="small" danger aria-label={`${name}免予补足`} onClick={() => excuse(last)}>
          免予补足
        </Button>
      ),
  };
  return (
    <RecordTable<CaseDutyPeriod>
      rowKey="last"
      pagination={false}
      dataSource={[...periods].reverse()}
      columns={excuse === null ? COLUMNS : [...COLUMNS, act]}
    />
  );
}

/** A window that runs is not short of anything yet. */
function Short({ period: { status, short } }: { period: CaseDutyPeriod }) {
  if (short === 0) return '0';
  if (status === 'running') return <span className="quiet">还差{short}</span>;
  return <strong className="duty-missing">{short}</strong>;
}
