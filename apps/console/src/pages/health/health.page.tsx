import { ReloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { readReadiness } from './readiness.ts';
import type { Readiness } from './readiness.ts';

const PARTS: Readonly<Record<string, string>> = {
  数据库: '可以读写，所有记录都保存在这里。',
  流程引擎: '按时推进每件任务的提醒和升级。',
  工作日历: '放假安排已公布并载入，期限按它计算。',
};
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
  ready: { type: 'success', title: '一切正常', description: '数据库和流程引擎都可用。' },
  degraded: {
    type: 'warning',
    title: '可以使用，但有需要处理的地方',
    description: '已收下的操作不会丢失，恢复后自动继续。',
  },
  unready: { type: 'error', title: '系统目前不能正常工作', description: '请先处理下面标为“必须处理”的各项。' },
} as const;

const TO_DO = {
  type: 'warning',
  title: '各部分都在工作，有一件事要及时处理',
  description: '见下面标为“需要留意”或“必须处理”的一项。',
} as const;

/** All parts may be there while something else is due. */
const verdictOf = ({ status, notes }: Readiness) => (status === 'ready' && notes.length > 0 ? TO_DO : VERDICTS[status]);

interface Part {
  name: string;
  lamp: 'good' | 'helpful' | 'required' | 'yellow' | 'red';
  text: string;
}

const LAMPS: Readonly<Record<Part['lamp'], { text: string; colour: string }>> = {
  good: { text: '■ 正常', colour: '#1b6e3c' },
  helpful: { text: '▲ 需要留意', colour: '#8a5300' },
  required: { text: '● 必须处理', colour: '#b42318' },
  yellow: { text: '▲ 需要留意', colour: '#8a5300' },
  red: { text: '● 必须处理', colour: '#b42318' },
};

function Findings({ health }: { health: Readiness }) {
  return (
    <>
      <Alert showIcon {...verdictOf(health)} style={{ marginBottom: 12 }} />
      <Panel title="各部分">
        <RecordTable<Part>
          rowKey="name"
          pagination={false}
          dataSource={partsOf(health)}
          columns={[
            { title: '项目', dataIndex: 'name', width: 160 },
            {
              title: '状态',
              dataIndex: 'lamp',
              width: 160,
              render: (lamp: Part['lamp']) => <strong style={{ color: LAMPS[lamp].colour }}>{LAMPS[lamp].text}</strong>,
            },
            { title: '说明与处理办法', dataIndex: 'text' },
          ]}
        />
      </Panel>
    </>
  );
}

/** The probe names only what is missing; the parts every installation has are listed as well when they are there. */
function partsOf(health: Readiness): Part[] {
  const missing = health.missing.map(({ name, need, missing: text }) => ({ name, lamp: need, text }));
  const noted = health.notes.map(({ name, lamp, text }) => ({ name, lamp, text }));
  const good = Object.entries(PARTS)
    .filter(([name]) => [...missing, ...noted].every((part) => part.name !== name))
    .map(([name, text]) => ({ name, lamp: 'good' as const, text }));
  return [...missing, ...noted, ...good];
}
