import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import type { CaseSummary } from '../../../../../libs/contracts/http/case.ts';
import { TASK_STATES, TASK_STATE_NAMES } from '../../../../../libs/domain/task/task-state.ts';
import { useAddress, type AddressValues } from '../../patterns/address.ts';
import { DueCell } from '../../patterns/due-cell.tsx';
import { EmptyState } from '../../patterns/empty-state.tsx';
import type { FilterField } from '../../patterns/filter-fields.ts';
import { LAMPS, LAMP_LOOKS } from '../../patterns/lamp.ts';
import { PageHead } from '../../patterns/page-head.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { QueryFilter } from '../../patterns/query-filter.tsx';
import { DutyWindow } from '../duty/duty-window.tsx';
import { useUnits } from '../../unit/use-units.ts';
import { nameColumn, unitColumn } from './case-columns.tsx';
import { CaseViews } from './case-views.tsx';
import './case.css';
import { ACKNOWLEDGEMENTS_PAGE, CASES_PATH } from './paths.ts';
import { CaseLamp } from './case-lamp.tsx';
import { CaseLink } from './case-link.tsx';

const REFRESH_SECONDS = 30;
const ASKED = [
  'q',
  'unitId',
  'lamp',
  'state',
  'dueFrom',
  'dueTo',
  'noticeId',
  'phase',
  'due',
  'receipt',
  'extension',
  'proposal',
  'letter',
  'replanned',
] as const;

const COLUMNS: TableColumnsType<CaseSummary> = [
  { title: '状态灯', width: 84, render: (_, row) => <CaseLamp of={row} /> },
  nameColumn({ title: '任务', className: 'case-name' }),
  unitColumn({ title: '责任单位', className: 'case-unit', copied: '本单位配合' }),
  {
    title: '办理状态',
    render: (_, row) => (
      <>
        {row.stateName}
        {row.waiting
          .filter((words) => words !== row.stateName)
          .map((words) => (
            <div key={words} className="case-waiting" title={words}>
              {words}
            </div>
          ))}
      </>
    ),
  },
  {
    title: '期限',
    render: (_, row) =>
      row.duty === null ? (
        <DueCell
          dueAt={row.due.at}
          workingDaysLeft={row.due.workingDaysLeft}
          daysLeftMayChange={row.due.daysLeftMayChange}
          closed={row.closedAt !== null}
          paused={row.lamp === 'paused'}
          provisional={row.due.provisional}
        />
      ) : (
        <DutyWindow duty={row.duty} />
      ),
  },
  { title: '操作', width: 64, render: (_, row) => <CaseLink id={row.id}>查看</CaseLink> },
];

/** Asked of whatever waits for a leader or was moved: a link to it leaves no procedure out. */
const OF_EVERY_KIND = ['replanned', 'proposal', 'letter'] as const;

/** Whether duties stand among the tasks: where they are counted together, the list behind the number shows them together. */
const withDuties = (values: AddressValues): boolean =>
  values['kind'] === 'all' || OF_EVERY_KIND.some((name) => values[name] !== undefined);

function DutiesToo() {
  const { values, change } = useAddress();
  const isOn = withDuties(values);
  return (
    <Tag.CheckableTag checked={isOn} onChange={() => change({ kind: isOn ? undefined : 'all' })}>
      含周期职责
    </Tag.CheckableTag>
  );
}

/** Every task under supervision the reader may see: open ones by due date first. */
export function CaseListPage() {
  const { values } = useAddress();
  const units = useUnits();
  const fields: readonly FilterField[] = [
    { name: 'q', label: '关键词', control: 'text', placeholder: '任务、编号、文号或单位' },
    {
      name: 'unitId',
      label: '责任单位',
      control: 'select',
      options: (units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
    },
    {
      name: 'lamp',
      label: '状态灯',
      control: 'select',
      options: LAMPS.map((lamp) => ({ value: lamp, label: `${LAMP_LOOKS[lamp].shape} ${LAMP_LOOKS[lamp].word}` })),
    },
    {
      name: 'state',
      label: '办理状态',
      control: 'select',
      options: TASK_STATES.map((state) => ({ value: state, label: TASK_STATE_NAMES[state] })),
    },
    { name: 'dueRange', label: '期限', control: 'days', from: 'dueFrom', to: 'dueTo' },
  ];
  return (
    <>
      <PageHead title="任务督办" hint="每件任务有人负责、有期限、有回音。" />
      <Panel>
        <QueryFilter fields={fields} />
      </Panel>
      <Panel>
        <PageTable<CaseSummary>
          path={CASES_PATH}
          scope={{ kind: withDuties(values) ? 'supervised' : 'task' }}
          filters={Object.fromEntries(ASKED.map((name) => [name, values[name]]))}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          toolbar={
            <>
              <CaseViews />
              <DutiesToo />
              <Link to={ACKNOWLEDGEMENTS_PAGE as string}>阅知</Link>
            </>
          }
          refreshEverySeconds={REFRESH_SECONDS}
          empty={
            <EmptyState title="还没有任务" action={<Link to={'/notices/import' as string}>导入文件</Link>}>
              文件下发后，每个责任单位的每项任务都会列在这里。
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}
