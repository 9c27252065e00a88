import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import type { LocalDayRow } from '../../../../../libs/contracts/http/calendar.ts';
import { formatInstant, paperDate, weekdayName } from '../../../../../libs/domain/calendar/office-day.ts';
import { api } from '../../api/client.ts';
import { Panel } from '../../patterns/panel.tsx';
import { ReasonDialog } from '../../patterns/reason-dialog.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { MovedCases } from './moved-cases.tsx';
import { CALENDAR_PATH, LOCAL_DAYS_PATH, REPLANNINGS_PATH } from './paths.ts';
import { KIND_WORDS } from './words.ts';

/** Days the local government moved, withdrawn ones too. */
export function LocalDays({ days, editable }: { days: readonly LocalDayRow[]; editable: boolean }) {
  const client = useQueryClient();
  const [withdraws, setWithdraws] = useState<LocalDayRow | null>(null);
  const act = {
    title: '操作',
    width: 80,
    render: (_: unknown, row: LocalDayRow) =>
      row.withdrawnAt === null && (
        <Button type="link" danger size="small" onClick={() => setWithdraws(row)}>
          撤销
        </Button>
      ),
  };
  return (
    <Panel title="本地调班">
      <RecordTable<LocalDayRow>
        rowKey="id"
        columns={editable ? [...COLUMNS, act] : COLUMNS}
        dataSource={[...days]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: '没有登记。县里或镇里另行发文调班时在此登记，期限随之重算；不能与国务院的安排相反。' }}
      />
      <ReasonDialog
        open={withdraws !== null}
        title={withdraws === null ? '' : `撤销${paperDate(withdraws.date)}的本地调班`}
        consequence="撤销后该日恢复为国务院安排的样子，涉及的期限随之重算；登记和撤销都留在记录里。"
        details={withdraws !== null && <MovedCases path={`${LOCAL_DAYS_PATH}/${withdraws.id}/withdrawal/preview`} />}
        okText="撤销"
        danger
        onConfirm={async (reason, requestKey) => {
          await api.post(`${LOCAL_DAYS_PATH}/${withdraws?.id ?? ''}/withdrawal`, { reason }, { requestKey });
          await client.invalidateQueries({ queryKey: [CALENDAR_PATH] });
          await client.invalidateQueries({ queryKey: [REPLANNINGS_PATH] });
        }}
        onClose={() => setWithdraws(null)}
      />
    </Panel>
  );
}

const COLUMNS: TableColumnsType<LocalDayRow> = [
  { title: '日期', width: 190, render: (_, { date }) => `${paperDate(date)} ${weekdayName(date)}` },
  { title: '安排', width: 70, render: (_, { kind }) => KIND_WORDS[kind] },
  { title: '事由', dataIndex: 'reason' },
  { title: '文件字号', dataIndex: 'documentNumber', width: 190 },
  { title: '登记', width: 240, render: (_, row) => `${row.addedBy}　${formatInstant(row.addedAt)}` },
  {
    title: '状态',
    width: 240,
    render: (_, row) =>
      row.withdrawnAt === null ? (
        '✓ 有效'
      ) : (
        <>
          <div>{`○ ${formatInstant(row.withdrawnAt)}由${row.withdrawnBy ?? ''}撤销`}</div>
          <div>{`理由：${row.withdrawnReason ?? ''}`}</div>
        </>
      ),
  },
];
