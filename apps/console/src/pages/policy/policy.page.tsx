import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton, Tabs } from 'antd';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import type { RuleDetail, RulePreview, RuleSummary } from '../../../../../libs/contracts/http/policy.ts';
import { parsePace } from '../../../../../libs/domain/ladder/pace.ts';
import { api } from '../../api/client.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { withQuery } from '../../patterns/page-query.ts';
import { ClockLadder } from './clock-ladder.tsx';
import { Comparison } from './comparison.tsx';
import { PreviewBar } from './preview-bar.tsx';
import { RuleHead } from './rule-head.tsx';
import { RuleList } from './rule-list.tsx';
import { statedDay } from './words.ts';

const RULES = '/api/v1/policies/rules';

/** The rules of every procedure, readable, with the dates they would give. */
export function PolicyPage() {
  const { values } = useAddress();
  const rules = useQuery({
    queryKey: [RULES],
    queryFn: ({ signal }) => api.get<Page<RuleSummary>>(RULES, signal),
  });
  const items = rules.data?.items ?? [];
  const ofPlace = items.filter(({ jurisdiction }) => values['place'] === undefined || jurisdiction === values['place']);
  const chosen = values['id'] ?? (ofPlace.find(({ id }) => id === 'task-national') ?? ofPlace[0])?.id;
  return (
    <>
      <PageHead title="规则阶梯" hint="每类事项的期限、依据和逐级提醒；已开的任务沿用下发时的版本。" />
      {rules.isError && <ErrorNotice error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.isPending && <Skeleton active />}
      {rules.data?.items.length === 0 && (
        <EmptyState title="还没有规则">请把规则文件放入程序的规则目录后重新启动。</EmptyState>
      )}
      {chosen !== undefined && items.length > 0 && (
        <div className="rule-columns">
          <RuleList rules={items} chosen={chosen} />
          <Rule id={chosen} />
        </div>
      )}
    </>
  );
}

function Rule({ id }: { id: string }) {
  const path = `${RULES}/${id}`;
  const rule = useQuery({ queryKey: [path], queryFn: ({ signal }) => api.get<RuleDetail>(path, signal) });
  if (rule.isError) return <ErrorNotice error={rule.error} onRetry={() => void rule.refetch()} />;
  if (rule.data === undefined) return <Skeleton active />;
  const ladders = <Ladders rule={rule.data} />;
  if (rule.data.base === null) {
    return (
      <div>
        <RuleHead rule={rule.data} />
        {ladders}
      </div>
    );
  }
  const compared = { key: 'compare', label: '与上级规则对比', children: <Comparison rule={rule.data} /> };
  return (
    <div>
      <RuleHead rule={rule.data} />
      <Tabs items={[{ key: 'ladder', label: '期限和阶梯', children: ladders }, compared]} />
    </div>
  );
}

function Ladders({ rule: { policy, differences } }: { rule: RuleDetail }) {
  const { values } = useAddress();
  const { start, stated, owed } = values;
  // The address holds the office's wall clock; the office is in one zone.
  const query = { start: start === undefined ? undefined : `${start}:00+08:00`, stated, owed };
  const path = withQuery(`${RULES}/${policy.id}/preview`, query);
  const preview = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => api.get<RulePreview>(path, signal),
    enabled: start !== undefined,
    placeholderData: keepPreviousData,
  });
  const dated = new Map(start === undefined ? [] : preview.data?.clocks.map((clock) => [clock.name, clock]));
  const local = new Set(differences.flatMap(({ path: [part, name] }) => (part === 'clocks' && name ? [name] : [])));
  const clocks = Object.entries(policy.clocks);
  if (clocks.length === 0) return <p className="quiet">没有期限，也没有阶梯：告知一次，不再催。</p>;
  return (
    <>
      <PreviewBar
        stated={clocks.some(([, { term }]) => term === 'stated') ? statedDay(policy.kind) : null}
        asksOwed={clocks.some(([, { rungs }]) => rungs.some(({ at }) => parsePace(at) !== null))}
      />
      {preview.isError && <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />}
      {clocks.map(([name, clock]) => (
        <ClockLadder
          key={name}
          kind={policy.kind}
          clock={clock}
          after={clock.after === undefined ? null : (policy.clocks[clock.after]?.title ?? clock.after)}
          isLocal={local.has(name)}
          preview={dated.get(name) ?? null}
        />
      ))}
    </>
  );
}
