import { Input } from 'antd';
import { useState } from 'react';
import type { NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { useDesk } from './desk.tsx';

/** The task's title, which becomes the case's; a click edits it, 回车 saves, Esc leaves it as it was. */
export function CardTitle({ task }: { task: NoticeTaskView }) {
  const { editable, edit } = useDesk();
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <h3 className="task-title">
        {task.title}
        {editable && (
          <button type="button" className="link" aria-label="修改标题" onClick={() => setDraft(task.title)}>
            改
          </button>
        )}
      </h3>
    );
  }
  const save = () => {
    const title = draft.trim();
    if (title === '' || title === task.title) return setDraft(null);
    // A refusal is shown by the desk; what was typed stays.
    edit(`tasks/${task.id}`, { title }).then(
      () => setDraft(null),
      () => undefined,
    );
  };
  return (
    <Input.TextArea
      autoFocus
      autoSize
      aria-label="任务标题"
      maxLength={200}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(null);
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        save();
      }}
    />
  );
}
