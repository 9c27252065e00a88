import { Alert, Descriptions } from 'antd';
import type { RuleDetail } from '../../../../../libs/contracts/http/policy.ts';
import type { ProcedureKind } from '../../../../../libs/domain/policy/procedure.ts';
import { Panel } from '../../patterns/panel.tsx';
import { ConfidenceTag } from './confidence-tag.tsx';
import { extensionWords } from './words.ts';

const EFFECTS = { new_cases: '只对新下发的生效', open_cases: '未办结的也按新规则重排' } as const;

/** What the kinds that a program runs are used for. */
const USES: Partial<Record<ProcedureKind, string>> = {
  task: '可用于下发任务',
  duty: '可用于下发职责',
  acknowledgement: '可用于下发阅知',
};

/** What the rules are, where they hold and since when; warnings of the check. */
export function RuleHead({ rule }: { rule: RuleDetail }) {
  const { policy, base, warnings } = rule;
  const { extension, amends } = policy;
  const isUndated = policy.kind === 'acknowledgement';
  const amendment = amends && [
    {
      key: 'amends',
      label: '修订',
      span: 3,
      children: `修订第${amends.version}版，${EFFECTS[amends.effect]}。理由：${amends.reason}（${amends.source}）`,
    },
  ];
  // What a window is short of is made up for, and what is only acknowledged has no date; neither is extended.
  const extended =
    policy.kind === 'duty' || isUndated
      ? []
      : [
          {
            key: 'extension',
            label: '延期',
            span: 3,
            children: (
              <span>
                {extensionWords(extension)}
                {extension?.source !== undefined && <span className="quiet">　依据：{extension.source} </span>}
                {extension?.confidence !== undefined && <ConfidenceTag confidence={extension.confidence} />}
              </span>
            ),
          },
        ];
  return (
    <Panel title={policy.title}>
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon message={warning} style={{ marginBottom: 8 }} />
      ))}
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 3 }}
        items={[
          { key: 'summary', label: '说明', span: { xs: 1, sm: 3 }, children: policy.summary },
          { key: 'where', label: '适用', children: policy.jurisdiction },
          { key: 'version', label: '版本', children: `第 ${policy.version} 版` },
          { key: 'end', label: '到期时刻', children: isUndated ? '不设期限' : `到期日 ${policy.dayEndsAt}` },
          {
            key: 'use',
            label: '用途',
            children: policy.offered === true ? USES[policy.kind] : '供查阅和试算',
          },
          {
            key: 'base',
            label: '上级规则',
            span: 2,
            children: base === null ? '无' : `${base.title} 第${base.version}版`,
          },
          ...extended,
          ...(amendment ?? []),
        ]}
      />
    </Panel>
  );
}
