import { Skeleton } from 'antd';
import type { RehearsalView } from '../../../../../libs/contracts/http/rehearsal.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { CollisionTable } from './collision-table.tsx';
import { EventTable } from './event-table.tsx';
import { HeatMap } from './heat-map.tsx';
import { RehearsalControls } from './rehearsal-controls.tsx';
import { RehearsalNumbers } from './rehearsal-numbers.tsx';
import './rehearsal.css';
import { useRehearsable, useRehearsal } from './use-rehearsal.ts';

/** A year of a notice before it is issued: what collides, who is loaded when, and every message that would go out. */
export function RehearsalPage() {
  const { values } = useAddress();
  const notices = useRehearsable();
  const noticeId = values['notice'] ?? notices.data?.find(({ status }) => status === 'draft')?.id;
  const rehearsal = useRehearsal(noticeId, values);
  return (
    <>
      <PageHead title="推演" hint="下发之前先看一年：什么时候、给谁、发什么。什么也不发送，什么也不保存。" />
      {notices.isError && <ErrorNotice error={notices.error} onRetry={() => void notices.refetch()} />}
      <Panel>
        <RehearsalControls notices={notices.data ?? []} noticeId={noticeId} view={rehearsal.data} />
        {rehearsal.data !== undefined && <RehearsalNumbers view={rehearsal.data} />}
      </Panel>
      {rehearsal.isError && <ErrorNotice error={rehearsal.error} onRetry={() => void rehearsal.refetch()} />}
      {rehearsal.isLoading && <Skeleton active />}
      {noticeId === undefined && notices.isSuccess && <NothingChosen some={notices.data.length > 0} />}
      {rehearsal.data !== undefined && <Findings view={rehearsal.data} />}
    </>
  );
}

function NothingChosen({ some }: { some: boolean }) {
  if (some) return <EmptyState title="请选择一份文件">没有尚未下发的文件；已下发的也可以从上面选择。</EmptyState>;
  return <EmptyState title="还没有可以推演的文件">请先在“文件导入”中导入一份文件，再从上面选择。</EmptyState>;
}

function Findings({ view }: { view: RehearsalView }) {
  const opened = view.cases + view.acknowledgements;
  const errors = view.collisions.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      {opened === 0 && (
        <EmptyState title="没有可以推演的任务">
          这份文件现在开不出任务：请在“文件导入”中确认责任单位和期限，或核对是否全部已排除。
        </EmptyState>
      )}
      {(opened > 0 || view.collisions.length > 0) && (
        <Panel title={`冲突 ${view.collisions.length} 处${errors > 0 ? `，其中 ${errors} 处须处理` : ''}`}>
          <CollisionTable collisions={view.collisions} />
        </Panel>
      )}
      {view.load.length > 0 && (
        <Panel title="各单位负荷">
          <HeatMap load={view.load} />
        </Panel>
      )}
      {opened > 0 && (
        <Panel title="逐条清单">
          <EventTable view={view} />
        </Panel>
      )}
    </>
  );
}
