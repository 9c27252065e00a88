import { useState } from 'react';
import type { NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { DutyRule } from '../../../../../libs/domain/duty/duty-rule.ts';
import { useDesk } from './desk.tsx';
import { DutyForm } from './duty-form.tsx';
import { DutyProposal } from './duty-proposal.tsx';
import { draftOf, dutyParts } from './duty-draft.ts';

/** What a duty owes with where it comes from; a click opens the row of its values, a proposal is taken as it stands. */
export function CardDuty({ task }: { task: NoticeTaskView }) {
  const { editable, edit } = useDesk();
  const [open, setOpen] = useState(false);
  const { id, duty, dutyBasis, proposedDuty: proposed } = task;
  // A refusal is shown by the desk; what was typed stays.
  const send = (change: { duty: DutyRule | null; byProposal?: true }) =>
    edit(`tasks/${id}`, change).then(
      () => setOpen(false),
      () => undefined,
    );
  const text = duty === null ? '未定' : dutyParts(duty).join(' · ');
  return (
    <div className="task-line">
      <span className="task-label">计数</span>
      {open ? (
        <DutyForm
          draft={draftOf(duty ?? (proposed?.kind === 'rule' ? proposed.rule : null))}
          onSave={(rule) => void send({ duty: rule })}
          onClose={() => setOpen(false)}
        />
      ) : (
        <span className="task-chips">
          {editable ? (
            <button
              type="button"
              data-key="due"
              className={`chip tabular ${duty === null ? 'is-open' : 'is-matched'}`}
              title="修改计数规则"
              onClick={() => setOpen(true)}
            >
              {text}
            </button>
          ) : (
            <span className="tabular">{text}</span>
          )}
          {dutyBasis !== null && <span className="quiet">{dutyBasis}</span>}
          {editable && duty === null && proposed !== null && (
            <DutyProposal proposed={proposed} onAccept={(rule) => void send({ duty: rule, byProposal: true })} />
          )}
        </span>
      )}
    </div>
  );
}
