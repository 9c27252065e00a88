import type { TableColumnsType } from 'antd';
import type { CaseSummary } from '../../../../../libs/contracts/http/case.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import type { FilterField } from '../../patterns/filter-fields.ts';
import { PageHead } from '../../patterns/page-head.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { QueryFilter } from '../../patterns/query-filter.tsx';
import { useUnits } from '../../unit/use-units.ts';
import { CaseLink } from '../case/case-link.tsx';
import { CASES_PATH } from '../case/paths.ts';
import { ReadyViews } from '../case/ready-views.tsx';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';

const ASKED = ['q', 'unitId', 'state'] as const;

const VIEWS = [
  { label: '全部', search: {} },
  { label: '待签收', search: { state: 'issued' } },
  { label: '已阅知', search: { state: 'acknowledged' } },
  { label: '已撤回', search: { state: 'withdrawn' } },
];

const COLUMNS: TableColumnsType<CaseSummary> = [
  {
    title: '文件',
    render: (_, row) => (
      <div className="case-name">
        <CaseLink id={row.id}>{row.noticeTitle}</CaseLink>
        <div className="quiet">
          {row.number}
          {row.documentNumber !== null && ` · ${row.documentNumber}`} · {itemWords(row.ref)}
        </div>
      </div>
    ),
  },
  { title: '单位', dataIndex: 'unitName', width: 180 },
  { title: '状态', dataIndex: 'stateName', width: 100 },
  { title: '下发', width: 170, render: (_, row) => <span className="tabular">{formatInstant(row.openedAt)}</span> },
  {
    title: '签收',
    width: 170,
    render: (_, row) => (
      <span className="tabular">
        {row.state === 'acknowledged' && row.closedAt !== null ? formatInstant(row.closedAt) : '—'}
      </span>
    ),
  },
];

/** Everything units were asked to read and sign for: no dates, no lamps, nobody chased. */
export function AcknowledgementListPage() {
  const { values } = useAddress();
  const units = useUnits();
  const fields: readonly FilterField[] = [
    { name: 'q', label: '关键词', control: 'text', placeholder: '文件、编号、文号或单位' },
    {
      name: 'unitId',
      label: '单位',
      control: 'select',
      options: (units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
    },
  ];
  return (
    <>
      <PageHead title="阅知" hint="文件里只要求知悉的条款：告知一次，由单位签收；不设期限，不催办，不计入督办数字。" />
      <Panel>
        <QueryFilter fields={fields} />
      </Panel>
      <Panel>
        <PageTable<CaseSummary>
          path={CASES_PATH}
          scope={{ kind: 'acknowledgement' }}
          filters={Object.fromEntries(ASKED.map((name) => [name, values[name]]))}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          toolbar={<ReadyViews views={VIEWS} names={['state']} />}
          empty={
            <EmptyState title="还没有阅知">
              文件下发时，宣示条款按单位各开一件阅知，列在这里；某份文件谁签收了、谁还没有，也可在该文件的“阅知”页查看。
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}
