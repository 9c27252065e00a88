import { Link, Navigate, useLocation, useParams } from '@tanstack/react-router';
import { Skeleton, Tabs } from 'antd';
import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { useAddress } from '../../patterns/address.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { DutyStanding } from '../duty/duty-standing.tsx';
import { LetterTable } from '../letter/letter-table.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseHistories } from './case-histories.tsx';
import { CaseMaterials } from './case-materials.tsx';
import { CaseNotifications } from './case-notifications.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { casePage, dutyPage } from './paths.ts';
import { useCase } from './use-case.ts';

/** One obligation of one unit, from issue to close: what is late, what is next, who was told, what can be done now. */
export function CasePage() {
  const { caseId = '' } = useParams({ strict: false });
  const found = useCase(caseId);
  const { pathname } = useLocation();
  // A link need not know what a case is; the menu shows the page under its own procedure.
  if (found.data?.kind === 'duty' && pathname === casePage(caseId)) {
    return <Navigate to={dutyPage(caseId) as string} search={true as never} replace />;
  }
  return (
    <>
      {found.isError && (
        <>
          <ErrorNotice error={found.error} onRetry={() => void found.refetch()} style={{ marginBottom: 12 }} />
          <Link to={'/cases' as string}>返回任务督办</Link>
        </>
      )}
      {found.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {found.data !== undefined && (
        <>
          <CaseHead detail={found.data} />
          <CaseTabs detail={found.data} />
        </>
      )}
    </>
  );
}

/** Photos and letters; what is only acknowledged has neither. */
const paperItems = (detail: CaseDetail) => [
  { key: 'materials', label: `材料（${detail.attachments.length}）`, children: <CaseMaterials detail={detail} /> },
  { key: 'letters', label: `函件（${detail.letters.length}）`, children: <LetterTable items={detail.letters} /> },
];

function CaseTabs({ detail }: { detail: CaseDetail }) {
  const { values, change } = useAddress();
  const { duty } = detail;
  const items = [
    ...(duty === null
      ? []
      : [{ key: 'periods', label: '各期和记录', children: <DutyStanding detail={detail} duty={duty} /> }]),
    { key: 'timeline', label: '时间线', children: <CaseTimeline detail={detail} /> },
    ...(detail.kind === 'acknowledgement' ? [] : paperItems(detail)),
    {
      key: 'notifications',
      label: `通知回执（${detail.notifications.length}）`,
      children: <CaseNotifications items={detail.notifications} />,
    },
    ...(detail.capacity === 'unit' || detail.capacity === 'cooperating'
      ? []
      : [{ key: 'engine', label: '引擎历史', children: <CaseHistories items={detail.histories} /> }]),
  ];
  const first = items[0]?.key;
  return (
    <Panel>
      <Tabs
        activeKey={values['tab'] ?? first}
        onChange={(tab) => change({ tab: tab === first ? undefined : tab })}
        items={items}
      />
    </Panel>
  );
}
