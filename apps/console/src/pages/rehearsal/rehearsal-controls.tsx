import { useQuery } from '@tanstack/react-query';
import { DatePicker, Flex, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import type { NoticeSummary } from '../../../../../libs/contracts/http/notice.ts';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import type { RehearsalView } from '../../../../../libs/contracts/http/rehearsal.ts';
import type { CaseKind } from '../../../../../libs/domain/case/case-kind.ts';
import type { Policy } from '../../../../../libs/domain/ladder/policy.ts';
import { BEHAVIOUR_NAMES, BEHAVIOURS } from '../../../../../libs/domain/rehearsal/assumption.ts';
import { api } from '../../api/client.ts';
import { useAddress } from '../../patterns/address.ts';
import { LETTER_NAMES } from './words.ts';

interface RehearsalControlsProps {
  notices: readonly NoticeSummary[];
  noticeId: string | undefined;
  view: RehearsalView | undefined;
}

/** Which notice, issued when, and how its people behave; every choice stands in the address bar. */
export function RehearsalControls({ notices, noticeId, view }: RehearsalControlsProps) {
  const { values, change } = useAddress();
  const policies = useQuery({
    queryKey: ['/api/v1/policies', 'page'],
    queryFn: ({ signal }) => api.get<Page<Policy>>('/api/v1/policies', signal),
  });
  const optionsFor = (kind: CaseKind) =>
    (policies.data?.items ?? [])
      .filter((policy) => policy.kind === kind)
      .map(({ id, title }) => ({ value: id, label: title }));
  const issueDate = values['issueDate'] ?? view?.issuedOn;
  return (
    <Flex gap={16} wrap className="rehearsal-controls no-print">
      <Labelled label="文件">
        <Select
          aria-label="推演哪份文件"
          placeholder="请选择文件"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '32em' }}
          value={notices.some(({ id }) => id === noticeId) ? noticeId : undefined}
          options={notices.map((notice) => ({ value: notice.id, label: optionOf(notice) }))}
          onChange={(notice: string) => change({ notice, unit: undefined, month: undefined, verb: undefined })}
        />
      </Labelled>
      <Labelled label="假定下发日">
        <DatePicker
          aria-label="假定下发日"
          allowClear={false}
          value={issueDate === undefined ? null : dayjs(issueDate)}
          onChange={(day) => change({ issueDate: day?.format('YYYY-MM-DD') })}
        />
      </Labelled>
      <Labelled label="缺期限的按">
        <DatePicker
          aria-label="没有期限的任务按哪天推演"
          placeholder="不参加推演"
          value={values['dueOn'] === undefined ? null : dayjs(values['dueOn'])}
          onChange={(day: dayjs.Dayjs | null) => change({ dueOn: day?.format('YYYY-MM-DD') })}
        />
      </Labelled>
      <Labelled label="规则">
        <Select
          aria-label="按哪套规则推演"
          placeholder="请选择规则"
          style={{ width: '17em' }}
          value={values['policyId'] ?? view?.policyId}
          options={optionsFor('task')}
          onChange={(policyId: string) => change({ policyId })}
        />
      </Labelled>
      {typeof view?.dutyPolicyId === 'string' && (
        <Labelled label="职责规则">
          <Select
            aria-label="周期职责按哪套规则推演"
            style={{ width: '15em' }}
            value={values['dutyPolicyId'] ?? view.dutyPolicyId}
            options={optionsFor('duty')}
            onChange={(dutyPolicyId: string) => change({ dutyPolicyId })}
          />
        </Labelled>
      )}
      <Labelled label="假定">
        <Segmented
          aria-label="假定各单位怎样办理"
          value={values['assume'] ?? 'silent'}
          options={BEHAVIOURS.map((value) => ({ value, label: BEHAVIOUR_NAMES[value] }))}
          onChange={(assume) => change({ assume })}
        />
      </Labelled>
      <Labelled label="函件">
        <Segmented
          aria-label="假定函件怎样签发"
          value={values['letters'] ?? 'recorded'}
          options={Object.entries(LETTER_NAMES).map(([value, label]) => ({ value, label }))}
          onChange={(letters) => change({ letters })}
        />
      </Labelled>
    </Flex>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <Flex align="center" gap={8}>
      <span className="quiet">{label}</span>
      {children}
    </Flex>
  );
}

const optionOf = ({ title, fileName, status }: NoticeSummary): string =>
  `${status === 'issued' ? '✓ 已下发' : '◆ 未下发'}　${title ?? fileName}`;
