import { useQuery } from '@tanstack/react-query';
import { Descriptions, Flex, Select, Skeleton } from 'antd';
import type { ClockName, Policy } from '../../../../../libs/domain/ladder/policy.ts';
import { CLOCK_NAMES } from '../../../../../libs/domain/ladder/policy.ts';
import { api } from '../../api/client.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { ClockLadder } from './clock-ladder.tsx';

/** The ladders in force, readable: which clock, when, who is told, how. */
export function PolicyPage() {
  const { values, change } = useAddress();
  const policies = useQuery({ queryKey: ['/api/v1/policies'], queryFn: readPolicies });
  const chosen = policies.data?.find((policy) => policy.id === values['id']) ?? policies.data?.[0];
  return (
    <>
      <PageHead
        title="规则阶梯"
        hint="任务走到哪一步、该通知谁，都按这里的规则；已开的任务沿用下发时的版本。"
        actions={
          chosen && (
            <Select
              aria-label="选择规则"
              value={chosen.id}
              style={{ minWidth: 260 }}
              options={policies.data?.map((policy) => ({ value: policy.id, label: policy.title }))}
              onChange={(id) => change({ id })}
            />
          )
        }
      />
      {policies.isError && <ErrorNotice error={policies.error} onRetry={() => void policies.refetch()} />}
      {policies.isPending && <Skeleton active />}
      {policies.data?.length === 0 && (
        <EmptyState title="还没有规则">请把规则文件放入程序的规则目录后重新启动。</EmptyState>
      )}
      {chosen && <Ladder policy={chosen} />}
    </>
  );
}

async function readPolicies(): Promise<Policy[]> {
  const { items } = await api.get<{ items: Policy[] }>('/api/v1/policies');
  // A ladder that follows the notice's own dates is the daily one; a demonstration sets its own.
  return items.sort((a, b) => Number(b.clocks.due.term === 'stated') - Number(a.clocks.due.term === 'stated'));
}

function Ladder({ policy }: { policy: Policy }) {
  const clocks = [...CLOCK_NAMES].sort((a, b) => order(a) - order(b));
  return (
    <>
      <Panel>
        <Descriptions
          size="small"
          column={4}
          items={[
            { key: 'summary', label: '说明', span: 4, children: policy.summary },
            { key: 'version', label: '版本', children: `第 ${policy.version} 版` },
            { key: 'where', label: '适用', children: policy.jurisdiction },
            { key: 'end', label: '到期时刻', children: `到期日 ${policy.dayEndsAt}` },
            { key: 'more', label: '延期', children: `最多 ${policy.extension.maximum} 次` },
          ]}
        />
      </Panel>
      <Flex vertical>
        {clocks.map((name) => (
          <ClockLadder key={name} name={name} clock={policy.clocks[name]} />
        ))}
      </Flex>
    </>
  );
}

/** The clock of the task itself comes first. */
function order(name: ClockName): number {
  return name === 'due' ? -1 : CLOCK_NAMES.indexOf(name);
}
