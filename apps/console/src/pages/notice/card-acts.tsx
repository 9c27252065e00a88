import { Button } from 'antd';
import type { NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { useDesk } from './desk.tsx';
import type { Standing } from './standing.ts';

/** Confirm, leave out, take back. */
export function CardActs({ task, standing }: { task: NoticeTaskView; standing: Standing }) {
  const { editable, edit, exclude } = useDesk();
  if (!editable) return null;
  const decide = (path: string) => edit(path, { taskIds: [task.id] }).catch(() => undefined);
  if (task.status !== 'proposed') {
    return (
      <span className="task-acts">
        <Button size="small" type="text" onClick={() => void decide('tasks/reopen')}>
          撤回
        </Button>
      </span>
    );
  }
  return (
    <span className="task-acts">
      <Button size="small" type="text" onClick={() => exclude([task.id])}>
        排除
      </Button>
      <Button size="small" type="primary" disabled={standing !== 'ready'} onClick={() => void decide('tasks/confirm')}>
        确认
      </Button>
    </span>
  );
}
