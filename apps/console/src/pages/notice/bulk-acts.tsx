import { Badge, Button, Checkbox } from 'antd';
import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { DutiesForMany } from './duties-for-many.tsx';
import { DueForMany } from './due-for-many.tsx';
import type { MarkedWords } from './marked-words.ts';
import type { Derived } from './use-review.ts';
import type { ReviewState } from './use-review-state.ts';

interface BulkActsProps {
  notice: NoticeDetail;
  derived: Derived;
  shown: readonly NoticeTaskView[];
  state: ReviewState;
}

/** What can be done with the selected tasks, and with all at once. */
export function BulkActs({ notice, derived, shown, state }: BulkActsProps) {
  const { sure } = derived;
  const { ready } = derived.counts;
  const { many, setDialog } = state;
  const taskIds = notice.tasks.flatMap((task) => (state.selected.has(task.id) ? task.id : []));
  const count = taskIds.length;
  const disabled = count === 0;
  const unmatched = notice.findings.filter((finding) => finding.code === 'unmatched_unit');
  const spellings = new Set(unmatched.map((finding) => finding.spelling)).size;
  const selectShown = (on: boolean) => state.setSelected(new Set(on ? shown.map((task) => task.id) : []));
  const act = (path: string, word: string) => () => void many(path, { taskIds }, `已${word} ${count} 项`);
  return (
    <>
      <Checkbox
        checked={count > 0 && count >= shown.length}
        indeterminate={count > 0 && count < shown.length}
        onChange={(event) => selectShown(event.target.checked)}
      >
        {disabled ? '全选' : `已选 ${count}`}
      </Checkbox>
      <DueForMany notice={notice} taskIds={taskIds} many={many} />
      <DutiesForMany notice={notice} taskIds={taskIds} many={many} />
      <Button size="small" disabled={disabled} onClick={act('tasks/confirm', '确认')}>
        确认
      </Button>
      <Button size="small" disabled={disabled} onClick={() => setDialog({ kind: 'exclude', taskIds })}>
        排除
      </Button>
      <Button size="small" disabled={disabled} onClick={act('tasks/reopen', '撤回')}>
        撤回
      </Button>
      {state.marked !== null && <AddMarked marked={state.marked} state={state} />}
      <span style={{ flex: 1 }} />
      <Badge count={spellings} size="small" overflowCount={999} offset={[-6, 0]}>
        <Button size="small" onClick={() => setDialog({ kind: 'spellings' })}>
          单位对应
        </Button>
      </Badge>
      {sure.length > 0 && sure.length < ready && (
        <Button
          size="small"
          type="primary"
          ghost
          title="只确认照原文逐字读出、又已补齐的任务；其余留待细看"
          onClick={() => void many('tasks/confirm', { taskIds: sure }, `已确认 ${sure.length} 项`)}
        >
          确认把握高的（{sure.length}）
        </Button>
      )}
      <Button
        size="small"
        type="primary"
        ghost
        title="确认所有已补齐、待确认的任务"
        disabled={ready === 0}
        onClick={() => void many('tasks/confirm', {}, `已确认 ${ready} 项`)}
      >
        全部确认（{ready}）
      </Button>
    </>
  );
}

/** Appears while words of the text are marked: what the reader left out, or took together with others, becomes a task. */
function AddMarked({ marked, state }: { marked: MarkedWords; state: ReviewState }) {
  const add = async () => {
    if (!(await state.many('tasks', marked, '已添加为任务，请核对单位和期限'))) return;
    window.getSelection()?.removeAllRanges();
    state.setMarked(null);
  };
  return (
    <Button size="small" type="primary" onMouseDown={(event) => event.preventDefault()} onClick={() => void add()}>
      把选中的 {marked.end - marked.start} 字添加为任务
    </Button>
  );
}
