import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Form, Input, Modal, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import type { IssueNotice } from '../../../../../libs/contracts/http/notice-edit.ts';
import type { NoticeDetail, NoticeIssued } from '../../../../../libs/contracts/http/notice.ts';
import type { Policy } from '../../../../../libs/domain/ladder/policy.ts';
import { caseUnitsOf } from '../../../../../libs/domain/notice-matching/case-units.ts';
import type { IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { overridesOf, OVERRIDE_TITLES, type OverrideReasons } from './overrides.ts';
import { NOTICES_PATH } from './paths.ts';

interface IssueDialogProps {
  notice: NoticeDetail;
  onIssued: (issued: NoticeIssued) => unknown;
  onClose: () => void;
}

/** The last look before issue: the ladder, the reasons for what is overridden, and how many cases will open. */
export function IssueDialog({ notice, onIssued, onClose }: IssueDialogProps) {
  const policies = useQuery({ queryKey: ['/api/v1/policies'], queryFn: readPolicies });
  const [policyId, setPolicyId] = useState<string | null>(null);
  const [reasons, setReasons] = useState<OverrideReasons>({});
  const chosen = policyId ?? policies.data?.[0]?.id ?? null;
  const overrides = overridesOf(notice.findings, reasons);
  const act = useAct({
    run: (order: IssueNotice, key) =>
      api.post<NoticeIssued>(`${NOTICES_PATH}/${notice.id}/issue`, order, { requestKey: key }),
    done: onIssued,
  });
  const { cases, units } = opening(notice);
  return (
    <Modal
      open
      width={720}
      title={`下发《${notice.title ?? notice.fileName}》`}
      okText={act.isPending ? '正在下发' : `下发，开出 ${cases} 件`}
      okButtonProps={{ disabled: chosen === null || overrides === null, loading: act.isPending }}
      mask={{ closable: false }}
      onOk={() => {
        if (chosen !== null && overrides !== null) {
          act.mutate({ policyId: chosen, overrides, revision: notice.revision });
        }
      }}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Alert
          type="info"
          showIcon
          title={`将向 ${units} 个单位开出 ${cases} 件督办任务。下发后，条款、单位和期限固定，不能再改。`}
        />
        <div>
          <strong>按哪套规则督办</strong>
          {policies.isError && <ErrorNotice error={policies.error} onRetry={() => void policies.refetch()} />}
          {policies.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
          <Radio.Group
            value={chosen}
            style={{ display: 'block', marginTop: 8 }}
            onChange={(event) => setPolicyId(event.target.value as string)}
          >
            {policies.data?.map((policy) => (
              <label key={policy.id} className={`policy-choice ${policy.id === chosen ? 'is-chosen' : ''}`}>
                <Radio value={policy.id}>
                  <strong>{policy.title}</strong>
                </Radio>
                <div className="quiet" style={{ paddingLeft: 24 }}>
                  {policy.summary}
                </div>
              </label>
            ))}
          </Radio.Group>
        </div>
        <Reasons findings={notice.findings} reasons={reasons} onChange={setReasons} />
        {act.error !== null && <ErrorNotice error={act.error} />}
      </Flex>
    </Modal>
  );
}

interface ReasonsProps {
  findings: readonly IssueFinding[];
  reasons: OverrideReasons;
  onChange: (reasons: OverrideReasons) => void;
}

/** One reason for all findings of a kind; a single one may have its own. */
function Reasons({ findings, reasons, onChange }: ReasonsProps) {
  const codes = (Object.keys(OVERRIDE_TITLES) as (keyof typeof OVERRIDE_TITLES)[]).filter((code) =>
    findings.some((finding) => finding.code === code),
  );
  if (codes.length === 0) return null;
  const field = (key: string, label: string, placeholder: string) => (
    <Input
      aria-label={label}
      maxLength={500}
      placeholder={placeholder}
      value={reasons[key] ?? ''}
      onChange={(event) => onChange({ ...reasons, [key]: event.target.value })}
    />
  );
  return (
    <Form layout="vertical">
      <strong>下列情况需说明理由，将记入台账</strong>
      {codes.map((code) => {
        const found = findings.filter((finding) => finding.code === code);
        return (
          <Form.Item key={code} label={`${OVERRIDE_TITLES[code]}（${found.length} 处）`} style={{ margin: '8px 0 0' }}>
            {field(code, `${OVERRIDE_TITLES[code]}的理由`, '对这一类统一填写理由')}
            <details style={{ marginTop: 4 }}>
              <summary className="quiet">查看明细，或逐处填写不同的理由</summary>
              <div style={{ maxHeight: 220, overflow: 'auto' }}>
                {found.map((finding) => (
                  <div key={finding.key} style={{ margin: '6px 0' }}>
                    {finding.message}
                    {field(finding.key, finding.message, '与上面相同')}
                  </div>
                ))}
              </div>
            </details>
          </Form.Item>
        );
      })}
    </Form>
  );
}

function opening(notice: NoticeDetail): { cases: number; units: number } {
  const going = notice.tasks.filter((task) => task.status === 'confirmed' && task.kind !== 'declaration');
  const lists = going.map((task) => caseUnitsOf(task.units).responsible);
  return { cases: lists.flat().length, units: new Set(lists.flat()).size };
}

async function readPolicies(): Promise<Policy[]> {
  const answer = await api.get<Policy[] | { items: Policy[] }>('/api/v1/policies');
  return Array.isArray(answer) ? answer : answer.items;
}
