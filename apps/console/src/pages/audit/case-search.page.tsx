import { Button } from 'antd';
import type { TableColumnsType } from 'antd';
import type { AuditCase } from '../../../../../libs/contracts/http/audit.ts';
import { dateOf, paperDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { CASE_KIND_NAMES, CASE_KINDS } from '../../../../../libs/domain/case/case-kind.ts';
import { DUTY_STATE_NAMES } from '../../../../../libs/domain/duty/duty-state.ts';
import { TASK_STATE_NAMES } from '../../../../../libs/domain/task/task-state.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import type { FilterField } from '../../patterns/filter-fields.ts';
import { PageHead } from '../../patterns/page-head.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { QueryFilter } from '../../patterns/query-filter.tsx';
import { CaseLink } from '../case/case-link.tsx';
import { asked } from './asked.ts';
import { Clipped } from '../../patterns/clipped.tsx';
import { AUDIT_CASES, evidencePath } from './paths.ts';

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: '关键词', control: 'text', placeholder: '编号、事项、单位、文件' },
  {
    name: 'kind',
    label: '办理程序',
    control: 'select',
    options: CASE_KINDS.map((value) => ({ value, label: CASE_KIND_NAMES[value] })),
  },
  {
    name: 'phase',
    label: '阶段',
    control: 'select',
    options: [
      { value: 'open', label: '办理中' },
      { value: 'closed', label: '已结束' },
    ],
  },
  { name: 'opened', label: '立案日期', control: 'days', from: 'from', to: 'to' },
  {
    name: 'state',
    label: '状态',
    control: 'select',
    options: Object.entries({ ...TASK_STATE_NAMES, ...DUTY_STATE_NAMES }).map(([value, label]) => ({ value, label })),
  },
];

const dayOf = (at: string | null): string => (at === null ? '—' : paperDate(dateOf(at)));

const COLUMNS: TableColumnsType<AuditCase> = [
  {
    title: '编号',
    dataIndex: 'number',
    render: (number: string, row) => <CaseLink id={row.id}>{number}</CaseLink>,
  },
  { title: '事项', dataIndex: 'title', render: (title: string) => <Clipped text={title} width={200} /> },
  { title: '责任单位', dataIndex: 'unitName', render: (name: string) => <Clipped text={name} width={150} /> },
  {
    title: '来源文件',
    dataIndex: 'noticeTitle',
    render: (title: string | null) => <Clipped text={title ?? '—'} width={110} />,
  },
  { title: '状态', dataIndex: 'stateName' },
  { title: '立案', dataIndex: 'openedAt', render: dayOf },
  { title: '办结', dataIndex: 'closedAt', render: dayOf },
  {
    title: '台账·函件·通知',
    key: 'counts',
    align: 'center',
    render: (_, row) => `${row.entries} · ${row.letters} · ${row.notifications}`,
  },
  {
    title: '操作',
    key: 'acts',
    render: (_, row) => (
      <Button type="link" size="small" href={evidencePath(row.id)} download={`证据包-${row.number}.json`}>
        导出证据包
      </Button>
    ),
  },
];

/** Every case file there ever was; the number opens the case, the last column takes its evidence out of the house. */
export function CaseSearchPage() {
  const { values } = useAddress();
  return (
    <>
      <PageHead title="案卷检索" hint="全部案卷，含已办结和已撤回的；导出的证据包不依赖本系统即可核对。" />
      <Panel>
        <QueryFilter fields={FIELDS} />
      </Panel>
      <Panel>
        <PageTable<AuditCase>
          path={AUDIT_CASES}
          filters={asked(values, 'q', 'kind', 'phase', 'state', 'from', 'to')}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          empty={
            <EmptyState title="还没有案卷">
              文件下发后，每项任务或周期职责、每个责任单位一个案卷，都能在这里查到。
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}
