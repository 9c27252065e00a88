import { Button } from 'antd';
import type { DutyRule } from '../../../../../libs/domain/duty/duty-rule.ts';
import type { DutyPart } from '../../../../../libs/domain/notice-matching/duty-source.ts';
import type { ProposedDuty } from '../../../../../libs/domain/notice-matching/proposed-duty.ts';
import { dutyParts } from './duty-draft.ts';

const PART_NAMES: Record<DutyPart, string> = {
  count: '次数',
  by: '截止',
  from: '起点',
  until: '终点',
  actor: '完成人',
};

interface DutyProposalProps {
  proposed: ProposedDuty;
  onAccept: (rule: DutyRule) => void;
}

/** What the clause proposes, each value with its words, or why a person has to enter it; nothing is set until it is accepted. */
export function DutyProposal({ proposed, onAccept }: DutyProposalProps) {
  if (proposed.kind === 'none') return <span className="quiet">{proposed.message}，请点“未定”录入。</span>;
  const { rule, sources } = proposed;
  return (
    <>
      <Button size="small" onClick={() => onAccept(rule)}>
        采用
      </Button>
      <span>
        建议：<span className="tabular">{dutyParts(rule).join(' · ')}</span>
      </span>
      <span className="quiet">
        {sources
          .map(({ part, words, start }) => `${PART_NAMES[part]}：${start === null ? words : `“${words}”`}`)
          .join('；')}
      </span>
    </>
  );
}
