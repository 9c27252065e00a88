import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import type { CaseDutyStanding } from '../../../../../libs/contracts/http/case-duty.ts';
import type { CaseSummary } from '../../../../../libs/contracts/http/case.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { QueryFilter } from '../../patterns/query-filter.tsx';
import { useSession } from '../../session/session.tsx';
import { nameColumn, unitColumn } from '../case/case-columns.tsx';
import { CaseLamp } from '../case/case-lamp.tsx';
import { CASES_PATH } from '../case/paths.ts';
import { IMPORT_PAGE } from '../notice/paths.ts';
import { DutyViews } from './duty-views.tsx';
import './duty.css';
import { DutyWindow } from './duty-window.tsx';
import { useDutyFields } from './use-duty-fields.ts';

const REFRESH_SECONDS = 30;
const ASKED = ['q', 'unitId', 'noticeId', 'pace', 'arrears', 'phase', 'receipt', 'proposal', 'letter'] as const;

/** A duty always has its figures. */
type Row = CaseSummary & { duty: CaseDutyStanding };

const COLUMNS: TableColumnsType<Row> = [
  {
    title: '状态',
    render: (_, row) => (
      <>
        <CaseLamp of={row} />
        {notesOf(row).map((words) => (
          <div key={words} className="duty-note">
            {words}
          </div>
        ))}
      </>
    ),
  },
  nameColumn({ title: '职责', className: 'duty-name' }),
  unitColumn({ title: '责任单位', className: 'duty-unit', copied: '本单位参与' }),
  { title: '规则', render: (_, { duty }) => <div className="duty-rule">{duty.rule}</div> },
  {
    title: '本期进度',
    render: (_, { duty }) => <DutyWindow duty={duty} />,
  },
  {
    title: '缺次',
    render: (_, { duty: { arrears } }) =>
      arrears === '' ? (
        '—'
      ) : (
        <div className="duty-arrears" title={arrears}>
          {arrears}
        </div>
      ),
  },
];

/** What the lamp does not say: that nobody has signed yet, and what waits for a person. */
const notesOf = ({ state, stateName, waiting, duty }: Row): string[] => [
  ...(state === 'running' ? [] : [stateName]),
  ...waiting.filter((words) => words !== duty.arrears),
];

/** Every periodic duty the reader may see: what has to be done so often in every window, and where it stands. */
export function DutyListPage() {
  const { values } = useAddress();
  const { account } = useSession();
  const fields = useDutyFields();
  const isOffice = account.role === 'administrator' || account.role === 'safety_office';
  return (
    <>
      <PageHead title="周期职责" hint="按月、季、半年、年计次的职责：每期应办几次，办了几次，还来不来得及。" />
      <Panel>
        <QueryFilter fields={fields} />
      </Panel>
      <Panel>
        <PageTable<Row>
          path={CASES_PATH}
          scope={{ kind: 'duty' }}
          filters={Object.fromEntries(ASKED.map((name) => [name, values[name]]))}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          toolbar={<DutyViews />}
          refreshEverySeconds={REFRESH_SECONDS}
          empty={
            <EmptyState title="还没有周期职责" action={isOffice && <Link to={IMPORT_PAGE as string}>文件导入</Link>}>
              “每季度至少开一次会”“每月至少检查两次”这类按期计次的职责下发后列在这里：每一期应办几次、办了几次、还差几次，来不及时提前预警，期末没办够的记为缺次、限期补足。
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}
