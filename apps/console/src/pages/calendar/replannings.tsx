import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import type { TableColumnsType } from 'antd';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import type { ReplanningView } from '../../../../../libs/contracts/http/replanning.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { REPLANNINGS_PATH } from './paths.ts';
import { replanningPercent, replanningState, replanningWords } from './replanning-words.ts';

const LOOK_EVERY_MS = 2_000;
/** One may be ordered meanwhile, by another person or by a change of rules. */
const LOOK_WHILE_IDLE_MS = 30_000;
const SHOWN = 5;

/** How far the open cases have followed each change of calendar or rules, the newest first. */
export function Replannings() {
  const found = useQuery({
    queryKey: [REPLANNINGS_PATH],
    queryFn: ({ signal }) => api.get<Page<ReplanningView>>(REPLANNINGS_PATH, signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) === true ? LOOK_EVERY_MS : LOOK_WHILE_IDLE_MS),
  });
  const items = found.data?.items ?? [];
  return (
    <Panel title="重新计算在办期限">
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {!found.isError && (
        <RecordTable<ReplanningView>
          rowKey="seq"
          columns={columnsOf(items)}
          loading={found.isPending}
          dataSource={items}
          pagination={{ pageSize: SHOWN, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 860 }}
          locale={{ emptyText: '没有重算过。放假安排、本地调班或规则改变后，在办事项的期限逐件重算，进度显示在这里。' }}
        />
      )}
    </Panel>
  );
}

const isUnderWay = ({ finishedAt }: ReplanningView): boolean => finishedAt === null;

const columnsOf = (all: readonly ReplanningView[]): TableColumnsType<ReplanningView> => [
  { title: '原因', dataIndex: 'reason' },
  { title: '开始', width: 170, render: (_, { requestedAt }) => formatInstant(requestedAt) },
  { title: '进度', width: 260, render: (_, row) => <ReplanningProgress row={row} /> },
  { title: '状态', width: 200, render: (_, row) => replanningState(row, all) },
  {
    title: '期限有变',
    width: 96,
    render: (_, { seq, moved }) => moved > 0 && <Link to={`/cases?replanned=${seq}` as string}>查看</Link>,
  },
];

function ReplanningProgress({ row }: { row: ReplanningView }) {
  return (
    <>
      <Progress
        size="small"
        showInfo={false}
        percent={replanningPercent(row)}
        status={isUnderWay(row) ? 'active' : 'normal'}
        aria-label={`重新计算进度：${row.reason}`}
      />
      <div>{replanningWords(row)}</div>
    </>
  );
}
