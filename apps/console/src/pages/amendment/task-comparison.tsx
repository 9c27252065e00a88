import { Fragment } from 'react';
import type { AmendedTask, AmendmentMerge } from '../../../../../libs/contracts/http/notice-amendment.ts';
import { formatDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { Panel } from '../../patterns/panel.tsx';
import { CaseLink } from '../case/case-link.tsx';
import { BothWordings } from './both-wordings.tsx';
import { ChangeRow } from './change-row.tsx';
import type { ChangeChoice } from './use-amendment.ts';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';

interface TaskComparisonProps {
  task: AmendedTask;
  /** Its cases that answer another notice as well, and those of another that answer it. */
  merges: readonly AmendmentMerge[];
  editable: boolean;
  busy: boolean;
  onDecide: (choice: ChangeChoice) => void;
}

/** One task of either document: both wordings, its cases, its changes. */
export function TaskComparison({ task, merges, editable, busy, onDecide }: TaskComparisonProps) {
  const open = task.cases.filter(({ isOpen }) => isOpen);
  return (
    <Panel title={`${numberWords(task)} ${task.title}`}>
      <BothWordings from={task.from} to={task.to} />
      {open.length > 0 && (
        <div className="quiet amended-cases">
          未办结 {open.length} 件：
          {open.map(({ id, unitName, dueOn }, at) => (
            <Fragment key={id}>
              {at > 0 && '、'}
              <CaseLink id={id}>{unitName}</CaseLink>
              {dueOn !== null && `（${formatDate(dueOn)}）`}
            </Fragment>
          ))}
        </div>
      )}
      {merges.map(({ caseId, number, unitName, note }) => (
        <div key={caseId} className="amended-obstacle">
          ▲ {unitName} <CaseLink id={caseId}>{number}</CaseLink> {note}
        </div>
      ))}
      {task.changes.map((change) => (
        <ChangeRow
          key={`${change.id}:${change.decision?.at ?? ''}`}
          change={change}
          open={open}
          editable={editable}
          busy={busy}
          onDecide={onDecide}
        />
      ))}
    </Panel>
  );
}

/** `第3项`, `第3项（更正稿第4项）`, `新增第5项`. */
function numberWords({ ref, correctedRef, taskId }: AmendedTask): string {
  if (taskId === null) return `新增${itemWords(ref)}`;
  return correctedRef === null || correctedRef === ref
    ? itemWords(ref)
    : `${itemWords(ref)}（更正稿${itemWords(correctedRef)}）`;
}
