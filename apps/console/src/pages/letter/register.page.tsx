import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { TableColumnsType } from 'antd';
import type { LetterRegisterRow, LetterSeries } from '../../../../../libs/contracts/http/letter.ts';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { CaseLink } from '../case/case-link.tsx';
import { REGISTER_PATH } from './paths.ts';

const COLUMNS: TableColumnsType<LetterRegisterRow> = [
  { title: '序号', dataIndex: 'sequence', width: 70, align: 'right' },
  { title: '文号', dataIndex: 'documentNumber', width: 210 },
  { title: '种类', dataIndex: 'kindName', width: 100 },
  { title: '标题', render: (_, row) => <CaseLink id={row.caseId}>{row.title}</CaseLink> },
  { title: '主送', dataIndex: 'addressee', width: 160 },
  {
    title: '签发人',
    width: 150,
    render: (_, row) => `${row.signatoryName ?? ''}${row.byAuthorisation ? '（常设授权）' : ''}`,
  },
  { title: '签发时间', width: 180, render: (_, row) => formatInstant(row.issuedAt) },
];

/** 编号簿: each series and year with every number it gave; there are no gaps, and one would be shown. */
export function LetterRegisterPage() {
  const register = useQuery({
    queryKey: [REGISTER_PATH],
    queryFn: ({ signal }) => api.get<Page<LetterSeries>>(REGISTER_PATH, signal),
  });
  return (
    <>
      <PageHead title="编号簿" hint="签发时依次编号，每年每类从 1 开始，不跳号。" />
      {register.isError && <ErrorNotice error={register.error} onRetry={() => void register.refetch()} />}
      {register.isPending && <Skeleton active />}
      {register.data?.items.length === 0 && (
        <Panel>
          <EmptyState title="还没有编号">第一份函件签发后，编号簿从 1 号开始。</EmptyState>
        </Panel>
      )}
      {register.data?.items.map((series) => (
        <Panel
          key={`${series.series}${series.year}`}
          title={`${series.series}〔${series.year}〕`}
          extra={extent(series)}
        >
          <RecordTable<LetterRegisterRow>
            rowKey="letterId"
            columns={COLUMNS}
            dataSource={series.rows}
            pagination={series.rows.length > 50 ? { pageSize: 50 } : false}
          />
        </Panel>
      ))}
    </>
  );
}

const extent = ({ last, missing }: LetterSeries) =>
  missing.length === 0 ? `已编至 ${last} 号，无缺号` : `▲ 缺 ${missing.join('、')} 号，请做链校验`;
