import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { takesDefaultDue } from '../../../../../libs/domain/notice-matching/takes-default.ts';
import { fullDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { DefaultDueLink } from './default-due-link.tsx';
import { useDesk } from './desk.tsx';
import { daysOffered } from './offers.ts';

/** The due date with where it comes from; a click offers the days the clause allows and the calendar. */
export function CardDue({ task }: { task: NoticeTaskView }) {
  const { editable, edit, defaultDue } = useDesk();
  const [open, setOpen] = useState(false);
  const choices = daysOffered(task);
  const set = (dueOn: string) => {
    setOpen(false);
    if (dueOn !== task.dueOn) edit(`tasks/${task.id}`, { dueOn }).catch(() => undefined);
  };
  const accept = (dueOn: string) =>
    void edit(`tasks/${task.id}`, { dueOn, byDefaultRule: true }).catch(() => undefined);
  const text = task.dueOn === null ? '未定' : fullDate(task.dueOn);
  if (task.kind === 'declaration') return null;
  return (
    <div className="task-line">
      <span className="task-label">期限</span>
      {open ? (
        <DatePicker
          open
          autoFocus
          size="small"
          defaultValue={task.dueOn === null ? null : dayjs(task.dueOn)}
          format="YYYY-MM-DD"
          onChange={(day) => day !== null && set(day.format('YYYY-MM-DD'))}
          onOpenChange={(shown) => !shown && setOpen(false)}
        />
      ) : (
        <span className="task-chips">
          {editable ? (
            <button
              type="button"
              data-key="due"
              className={`chip tabular ${task.dueOn === null ? 'is-open' : 'is-matched'}`}
              onClick={() => setOpen(true)}
            >
              {text}
            </button>
          ) : (
            <span className="tabular">{text}</span>
          )}
          {task.dueBasis !== null && <span className="quiet">{task.dueBasis}</span>}
          {editable &&
            choices.map((day, index) => (
              <button key={day} type="button" className="link" title={`按 ${index + 1} 键`} onClick={() => set(day)}>
                定为{fullDate(day)}
              </button>
            ))}
          {editable && defaultDue !== null && takesDefaultDue(task) && (
            <DefaultDueLink due={defaultDue} onAccept={accept} />
          )}
        </span>
      )}
    </div>
  );
}
