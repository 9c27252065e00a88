import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState, type ReactNode } from 'react';
import type { NoticeDetail } from '../../../../../libs/contracts/http/notice.ts';
import { DefaultDueLink } from './default-due-link.tsx';
import { defaultDueTasks } from './default-due-tasks.ts';
import type { ReviewState } from './use-review-state.ts';

interface DueForManyProps {
  notice: NoticeDetail;
  /** What is selected; only tasks take a date. */
  taskIds: readonly string[];
  many: ReviewState['many'];
}

/**
 * The button turns into a calendar; the day chosen is set for every selected task. The default deadline is offered below
 * the calendar for the selected tasks, and beside the button for all when none is selected.
 */
export function DueForMany({ notice, taskIds, many }: DueForManyProps) {
  const [open, setOpen] = useState(false);
  const defaults = defaultDueTasks(notice, taskIds);
  const chosen = new Set(taskIds);
  const datable = notice.tasks.flatMap(({ id, kind }) => (kind === 'task' && chosen.has(id) ? id : []));
  const set = (dueOn: string) => {
    setOpen(false);
    void many('tasks/due', { taskIds: datable, dueOn }, `已为 ${datable.length} 项设定期限`);
  };
  const accept = (dueOn: string) => {
    setOpen(false);
    if (defaults === null) return;
    const change = { taskIds: defaults.taskIds, dueOn, byDefaultRule: true };
    void many('tasks/due', change, `已为 ${defaults.taskIds.length} 项采用默认期限`);
  };
  const link = defaults && <DefaultDueLink due={defaults.due} count={defaults.taskIds.length} onAccept={accept} />;
  if (open) return <Calendar link={link} onDue={set} onClose={() => setOpen(false)} />;
  return (
    <>
      <Button size="small" disabled={datable.length === 0} onClick={() => setOpen(true)}>
        设期限
      </Button>
      {taskIds.length === 0 && link}
    </>
  );
}

interface CalendarProps {
  link: ReactNode;
  onDue: (day: string) => void;
  onClose: () => void;
}

function Calendar({ link, onDue, onClose }: CalendarProps) {
  return (
    <DatePicker
      open
      autoFocus
      size="small"
      placeholder="选择期限"
      style={{ width: 118 }}
      presets={presets()}
      renderExtraFooter={() => link}
      onChange={(day) => (day === null ? onClose() : onDue(day.format('YYYY-MM-DD')))}
      onOpenChange={(shown) => !shown && onClose()}
    />
  );
}

const presets = () => [
  { label: '两周后', value: dayjs().add(14, 'day') },
  { label: '本月底', value: dayjs().endOf('month') },
  { label: '下月底', value: dayjs().add(1, 'month').endOf('month') },
  { label: '本年底', value: dayjs().endOf('year') },
];
