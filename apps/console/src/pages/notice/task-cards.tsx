import { Button } from 'antd';
import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { TaskCard } from './task-card.tsx';
import type { Derived } from './use-review.ts';

/** One list for all cards without any, so that an untouched card is not drawn again. */
const NONE: readonly never[] = [];

interface TaskCardsProps {
  notice: NoticeDetail;
  derived: Derived;
  shown: readonly NoticeTaskView[];
  selected: ReadonlySet<string>;
  onShowAll: () => void;
}

export function TaskCards({ notice, derived, shown, selected, onShowAll }: TaskCardsProps) {
  if (shown.length === 0) {
    const decided = notice.findings.every((finding) => finding.severity !== 'blocking');
    return (
      <EmptyState title="没有符合条件的任务" action={<Button onClick={onShowAll}>查看全部任务</Button>}>
        {decided && '全部任务都已办妥，可以点右上角“下发”。'}
      </EmptyState>
    );
  }
  return shown.map((task) => (
    <TaskCard
      key={task.id}
      task={task}
      findings={derived.findings.get(task.id) ?? NONE}
      doubts={derived.doubts.get(task.id) ?? NONE}
      merging={derived.merging.get(task.id) ?? NONE}
      unitNames={notice.unitNames}
      selected={selected.has(task.id)}
    />
  ));
}
