import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { TableColumnsType } from 'antd';
import type { NoticeSummary } from '../../../../../libs/contracts/http/notice.ts';
import { dateOf, paperDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import type { FilterField } from '../../patterns/filter-fields.ts';
import { PageHead } from '../../patterns/page-head.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { QueryFilter } from '../../patterns/query-filter.tsx';
import { useSession } from '../../session/session.tsx';
import './review.css';
import { IMPORT_PAGE, noticePage, NOTICES_PATH } from './paths.ts';

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: '文件', control: 'text', placeholder: '标题、文号或发文单位' },
  {
    name: 'status',
    label: '状态',
    control: 'select',
    options: [
      { value: 'draft', label: '未下发' },
      { value: 'issued', label: '已下发' },
    ],
  },
  { name: 'imported', label: '导入日期', control: 'days', from: 'from', to: 'to' },
];

const COLUMNS: TableColumnsType<NoticeSummary> = [
  {
    title: '文件',
    render: (_, notice) => (
      <div className="notice-name">
        <Link to={noticePage(notice.id)}>{notice.title ?? notice.fileName}</Link>
      </div>
    ),
  },
  { title: '文号', render: (_, notice) => notice.documentNumber ?? '—' },
  { title: '发文单位', render: (_, notice) => <div className="notice-issuer">{notice.issuer ?? '—'}</div> },
  { title: '成文日期', render: (_, { issuedOn }) => (issuedOn === null ? '—' : paperDate(issuedOn)) },
  { title: '状态', render: (_, notice) => (notice.status === 'issued' ? '✓ 已下发' : '◆ 未下发') },
  { title: '任务', render: (_, notice) => <NoticeProgress of={notice} /> },
  { title: '导入', render: (_, notice) => imported(notice) },
  {
    title: '操作',
    width: 84,
    render: (_, notice) => <Link to={noticePage(notice.id)}>{notice.status === 'issued' ? '查看' : '继续核对'}</Link>,
  },
];

/** Every imported notice, the newest first. */
export function NoticeListPage() {
  const { values } = useAddress();
  const { account } = useSession();
  const mayImport = account.role === 'administrator' || account.role === 'safety_office';
  const action = mayImport && (
    <Link to={IMPORT_PAGE as string}>
      <Button type="primary">导入文件</Button>
    </Link>
  );
  return (
    <>
      <PageHead title="文件" hint="上级来文和本级方案，任务从这里下发。" />
      <Panel>
        <QueryFilter fields={FIELDS} />
      </Panel>
      <Panel>
        <PageTable<NoticeSummary>
          path={NOTICES_PATH}
          filters={{ q: values['q'], status: values['status'], from: values['from'], to: values['to'] }}
          columns={COLUMNS}
          rowKey={(notice) => notice.id}
          toolbar={action || undefined}
          empty={
            <EmptyState title="还没有导入文件" action={action || undefined}>
              导入一份通知，系统会逐条识别任务、责任单位和期限，核对后即可下发督办。
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}

const imported = (notice: NoticeSummary) => (
  <>
    {notice.importedBy}
    <div className="quiet">{paperDate(dateOf(notice.importedAt))}</div>
  </>
);

function NoticeProgress({ of: { status, progress, caseCount, mergedCount } }: { of: NoticeSummary }) {
  if (status !== 'issued') return `已确认 ${progress.confirmed}/${progress.total - progress.excluded}`;
  return (
    <>
      开出 {caseCount} 件{mergedCount > 0 && <div className="quiet">并入 {mergedCount} 件</div>}
    </>
  );
}
