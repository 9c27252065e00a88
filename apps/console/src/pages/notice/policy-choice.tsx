import { useQuery } from '@tanstack/react-query';
import { Alert, Radio, Skeleton, theme } from 'antd';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import type { CaseKind } from '../../../../../libs/domain/case/case-kind.ts';
import type { Policy } from '../../../../../libs/domain/ladder/policy.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';

/** Kinds with ladders to choose from; there is nothing to choose about what is only acknowledged. */
type ChosenKind = Exclude<CaseKind, 'acknowledgement'>;

interface PolicyChoiceProps {
  kind: ChosenKind;
  chosen: string | null;
  /** How many dates the officer has settled; a ladder with a term of its own does not keep them. */
  settledDates: number;
  onChoose: (policyId: string) => void;
}

const HEADINGS: Record<ChosenKind, string> = { task: '任务按哪套规则督办', duty: '周期职责按哪套规则督办' };

/** The ladders cases of one kind can be issued under, each with what it means. */
export function PolicyChoice({ kind, chosen, settledDates, onChoose }: PolicyChoiceProps) {
  const policies = useQuery({
    queryKey: ['/api/v1/policies', 'page'],
    queryFn: ({ signal }) => api.get<Page<Policy>>('/api/v1/policies', signal),
  });
  const { token } = theme.useToken();
  const usable = policies.data?.items.filter((policy) => policy.kind === kind) ?? [];
  const picked = usable.find(({ id }) => id === chosen);
  const dropsDates = picked !== undefined && picked.clocks.due?.term !== 'stated' && settledDates > 0;
  return (
    <div>
      <strong>{HEADINGS[kind]}</strong>
      {policies.isError && <ErrorNotice error={policies.error} onRetry={() => void policies.refetch()} />}
      {policies.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      <Radio.Group value={chosen} style={{ display: 'block', marginTop: 8, fontSize: token.fontSize }}>
        {usable.map((policy) => (
          <div
            key={policy.id}
            className={`policy-choice ${policy.id === chosen ? 'is-chosen' : ''}`}
            onClick={() => onChoose(policy.id)}
          >
            <Radio value={policy.id} onChange={() => onChoose(policy.id)}>
              <strong>{policy.title}</strong>
            </Radio>
            <div className="quiet policy-summary">{policy.summary}</div>
          </div>
        ))}
      </Radio.Group>
      {dropsDates && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 8 }}
          title={`这套规则从下发起按自己的期限计算，已确认的 ${settledDates} 个期限不采用。`}
        />
      )}
    </div>
  );
}
