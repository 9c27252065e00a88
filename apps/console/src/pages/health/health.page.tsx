import { ReloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { readReadiness } from './readiness.ts';
import type { Readiness } from './readiness.ts';

const REFRESH_MS = 15_000;

/** What of the installation works, what does not, and what to do about it. */
export function HealthPage() {
  const health = useQuery({ queryKey: ['health'], queryFn: readReadiness, refetchInterval: REFRESH_MS });
  return (
    <>
      <PageHead
        title="系统体检"
        hint={
          health.dataUpdatedAt > 0 &&
          `${formatInstant(new Date(health.dataUpdatedAt).toISOString())} 检查，每 15 秒自动重查`
        }
        actions={
          <Button icon={<ReloadOutlined />} loading={health.isFetching} onClick={() => void health.refetch()}>
            立即检查
          </Button>
        }
      />
      {health.isError && <ErrorNotice error={health.error} onRetry={() => void health.refetch()} />}
      {health.isPending && <Skeleton active />}
      {health.data !== undefined && <Findings health={health.data} />}
    </>
  );
}

const VERDICTS = {
  ready: { type: 'success', title: '一切正常', description: '数据库、流程引擎和工作日历都可用。' },
  degraded: {
    type: 'warning',
    title: '可以使用，但有需要处理的地方',
    description: '已收下的操作不会丢失，恢复后自动继续。',
  },
  unready: { type: 'error', title: '系统目前不能正常工作', description: '请先处理下面标为“必须处理”的各项。' },
} as const;

function Findings({ health }: { health: Readiness }) {
  return (
    <>
      <Alert showIcon {...VERDICTS[health.status]} style={{ marginBottom: 12 }} />
      {health.missing.map((finding) => (
        <Panel
          key={finding.name}
          title={`${finding.need === 'required' ? '● 必须处理' : '▲ 需要留意'}：${finding.name}`}
        >
          {finding.missing}
        </Panel>
      ))}
    </>
  );
}
