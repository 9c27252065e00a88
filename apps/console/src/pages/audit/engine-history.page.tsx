import { Button } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import type { AuditHistory } from '../../../../../libs/contracts/http/audit.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
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
import { HistoryEvents } from './history-events.tsx';
import { AUDIT_HISTORIES } from './paths.ts';

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: '关键词', control: 'text', placeholder: '案件编号、事项或运行号' },
];

const size = (bytes: number): string => (bytes < 1024 ? `${bytes} 字节` : `${(bytes / 1024).toFixed(1)} KB`);

/** The engine's own histories, exported run by run so that they outlive its retention. */
export function EngineHistoryPage() {
  const { values } = useAddress();
  const [shown, setShown] = useState<AuditHistory | null>(null);
  const columns: TableColumnsType<AuditHistory> = [
    {
      title: '案件',
      dataIndex: 'caseNumber',
      render: (number: string, row) => <CaseLink id={row.caseId}>{number || '（案卷缺失）'}</CaseLink>,
    },
    { title: '事项', dataIndex: 'caseTitle', render: (title: string) => <Clipped text={title} width={320} /> },
    { title: '运行号', dataIndex: 'runId' },
    { title: '事件', dataIndex: 'events', align: 'right' },
    { title: '大小', dataIndex: 'bytes', align: 'right', render: size },
    { title: '导出时间', dataIndex: 'exportedAt', render: formatInstant },
    {
      title: '操作',
      key: 'acts',
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => setShown(row)}>
          查看事件
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageHead title="引擎历史" hint="流程引擎自己的记录，每次运行结束时导出并留存，与台账互为佐证。" />
      <Panel>
        <QueryFilter fields={FIELDS} />
      </Panel>
      <Panel>
        <PageTable<AuditHistory>
          path={AUDIT_HISTORIES}
          filters={asked(values, 'q')}
          columns={columns}
          rowKey={(row) => `${row.caseId}/${row.runId}`}
          empty={<EmptyState title="还没有导出的历史">案件的一次运行结束后，它的引擎历史会自动导出到这里。</EmptyState>}
        />
      </Panel>
      <HistoryEvents history={shown} onClose={() => setShown(null)} />
    </>
  );
}
