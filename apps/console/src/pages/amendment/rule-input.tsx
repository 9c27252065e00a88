import { useState } from 'react';
import type { DutyRule } from '../../../../../libs/domain/duty/duty-rule.ts';
import { draftOf, dutyParts } from '../notice/duty-draft.ts';
import { DutyForm } from '../notice/duty-form.tsx';
import '../notice/task-card.css';

interface RuleInputProps {
  /** What the corrected words give; null where they give no rule. */
  read: DutyRule | null;
  /** The rule the duty was issued with; null for an added one. */
  issued: DutyRule | null;
  /** The officer's own; null for the one that was read. */
  value: DutyRule | null;
  disabled: boolean;
  onChange: (rule: DutyRule) => void;
}

/** The rule that will hold; a click opens the row of its values, as on the page where a notice is confirmed. */
export function RuleInput({ read, issued, value, disabled, onChange }: RuleInputProps) {
  const [open, setOpen] = useState(false);
  const rule = value ?? read;
  const text = rule === null ? '未定' : dutyParts(rule).join(' · ');
  if (open && !disabled) {
    return (
      <DutyForm
        draft={draftOf(rule ?? issued)}
        isRunning={issued !== null}
        onSave={(entered) => {
          onChange(entered);
          setOpen(false);
        }}
        onClose={() => setOpen(false)}
      />
    );
  }
  return (
    <span className="task-chips">
      {issued === null ? '计数规则' : '新的计数规则'}
      {disabled ? (
        <span className="tabular">{text}</span>
      ) : (
        <button
          type="button"
          className={`chip tabular ${rule === null ? 'is-open' : 'is-matched'}`}
          title={rule === null ? '录入计数规则' : '修改计数规则'}
          onClick={() => setOpen(true)}
        >
          {text}
        </button>
      )}
      {value !== null && <span className="quiet">经办人录入</span>}
    </span>
  );
}
