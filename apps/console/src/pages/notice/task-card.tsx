import { Checkbox, Tooltip } from 'antd';
import { memo } from 'react';
import type { NoticeDoubt, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';
import type { MergeProposal } from '../../../../../libs/domain/notice-merging/merge-proposal.ts';
import { CardActs } from './card-acts.tsx';
import { CardCertainty } from './card-certainty.tsx';
import { CardDue } from './card-due.tsx';
import { CardDuty } from './card-duty.tsx';
import { CardFindings } from './card-findings.tsx';
import { CardReaders } from './card-readers.tsx';
import { CardMerging } from './card-merging.tsx';
import { CardKind } from './card-kind.tsx';
import { CardTitle } from './card-title.tsx';
import { CardUnits } from './card-units.tsx';
import { useDesk } from './desk.tsx';
import { standingOf } from './standing.ts';
import './task-card.css';
import { STANDING_LOOKS } from './words.ts';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';

export interface TaskCardProps {
  task: NoticeTaskView;
  findings: readonly IssueFinding[];
  doubts: readonly NoticeDoubt[];
  merging: readonly MergeProposal[];
  unitNames: Readonly<Record<string, string>>;
  selected: boolean;
}

/** One proposed task beside its clause. */
export const TaskCard = memo(function TaskCard(props: TaskCardProps) {
  const { task, findings, doubts, merging, unitNames, selected } = props;
  const desk = useDesk();
  const standing = standingOf(task, findings);
  const look = STANDING_LOOKS[standing];
  return (
    <article
      className={`task-card is-${standing}`}
      data-task={task.id}
      aria-label={`${itemWords(task.ref)} ${look.word}`}
    >
      <header>
        {desk.editable && (
          <Checkbox
            checked={selected}
            aria-label={`选择${itemWords(task.ref)}`}
            onChange={(event) => desk.select(task.id, event.target.checked)}
          />
        )}
        <span className="task-ref tabular">{itemWords(task.ref)}</span>
        <CardKind task={task} />
        <span className="task-standing">
          {look.shape} {look.word}
        </span>
        <CardCertainty task={task} doubts={doubts} />
        <CardActs task={task} standing={standing} />
      </header>
      <CardTitle task={task} />
      {task.status === 'excluded' ? (
        <p className="task-reason">排除理由：{task.excludeReason}</p>
      ) : (
        <>
          <CardUnits task={task} unitNames={unitNames} />
          <CardTerms task={task} />
          <Reading task={task} />
          <CardFindings findings={findings} doubts={doubts} unitNames={unitNames} />
          <CardMerging task={task} proposals={merging} unitNames={unitNames} />
        </>
      )}
    </article>
  );
});

/** By when, how often, or who reads it. */
function CardTerms({ task }: { task: NoticeTaskView }) {
  switch (task.kind) {
    case 'task':
      return <CardDue task={task} />;
    case 'duty':
      return <CardDuty task={task} />;
    case 'declaration':
      return <CardReaders task={task} />;
    default:
      return task.kind satisfies never;
  }
}

/** Recurring duties and counts the clause asks for, as quoted. */
function Reading({ task }: { task: NoticeTaskView }) {
  const { cadences, quotas, limits } = task.reading;
  const quotes = [...cadences, ...quotas, ...limits].map(({ raw }) => raw.replace(/\s+/g, ''));
  if (quotes.length === 0) return null;
  return (
    <div className="task-line">
      <Tooltip title="原文的周期、次数或时限要求，记入案件，由单位按要求反馈">
        <span className="task-label">要求</span>
      </Tooltip>
      <span>{[...new Set(quotes)].join('、')}</span>
    </div>
  );
}
