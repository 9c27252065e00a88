import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { AccountRole } from '../../../../../libs/domain/access/account-role.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import type { Workbench } from '../../../../../libs/contracts/http/workbench.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { useNow } from '../../patterns/use-now.ts';
import { useSession } from '../../session/session.tsx';
import { CalendarBanner } from '../calendar/calendar-banner.tsx';
import { FirstStart } from '../start/first-start.tsx';
import { LateByUnit } from './late-by-unit.tsx';
import { LoadStrip } from './load-strip.tsx';
import { Numbers } from './numbers.tsx';
import { Waiting } from './waiting.tsx';

const REFRESH_MS = 30_000;

/** What is late, what is next, what waits for me. */
export function WorkbenchPage() {
  const { account } = useSession();
  const now = useNow();
  const work = useQuery({
    queryKey: ['/api/v1/workbench'],
    queryFn: ({ signal }) => api.get<Workbench>('/api/v1/workbench', signal),
    refetchInterval: REFRESH_MS,
  });
  const isOffice = account.role === 'administrator' || account.role === 'safety_office';
  return (
    <>
      <PageHead title="工作台" hint={<span className="tabular">{formatInstant(now)}</span>} />
      {work.isError && (
        <ErrorNotice error={work.error} onRetry={() => void work.refetch()} style={{ marginBottom: 12 }} />
      )}
      {isOffice && <CalendarBanner />}
      {isOffice && <FirstStart />}
      {work.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {work.data !== undefined && !(isOffice && isUntouched(work.data)) && (
        <Figures work={work.data} role={account.role} />
      )}
    </>
  );
}

/** Before the first task was issued the office sees how to begin instead of zeros. */
function isUntouched(work: Workbench): boolean {
  return work.openTotal + work.doneTotal + work.withdrawnTotal === 0;
}

function Figures({ work, role }: { work: Workbench; role: AccountRole }) {
  const ofUnit = role === 'unit';
  return (
    <>
      <Numbers work={work} role={role} />
      <div className="work-columns">
        <LateByUnit units={work.lateByUnit} />
        <Panel title={ofUnit ? '本单位任务' : '等待处理'}>
          <Waiting work={work} role={role} />
        </Panel>
      </div>
      <Panel title="未来十二个月到期任务">
        <LoadStrip load={work.load} />
      </Panel>
    </>
  );
}
