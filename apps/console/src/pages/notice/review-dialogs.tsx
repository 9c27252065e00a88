import { useQueryClient } from '@tanstack/react-query';
import type { NoticeDetail } from '../../../../../libs/contracts/http/notice.ts';
import { ReasonDialog } from '../../patterns/reason-dialog.tsx';
import { useDesk } from './desk.tsx';
import { DeleteDraftDialog } from './delete-draft-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { SpellingDrawer } from './spelling-drawer.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';

export type OpenDialog =
  | { kind: 'unit'; taskId: string; mentionId: string | null }
  | { kind: 'exclude'; taskIds: readonly string[] }
  | { kind: 'spellings' }
  | { kind: 'issue' }
  | { kind: 'delete' }
  | { kind: 'help' };

interface ReviewDialogsProps {
  notice: NoticeDetail;
  dialog: OpenDialog | null;
  onExcluded: () => void;
  onIssued: () => void;
  onClose: () => void;
}

/** The one dialog that is open, if any. */
export function ReviewDialogs({ notice, dialog, onExcluded, onIssued, onClose }: ReviewDialogsProps) {
  const desk = useDesk();
  const client = useQueryClient();
  const task = dialog?.kind === 'unit' ? notice.tasks.find((one) => one.id === dialog.taskId) : undefined;
  const mentionId = dialog?.kind === 'unit' ? dialog.mentionId : null;
  const excluded = dialog?.kind === 'exclude' ? dialog.taskIds : [];
  return (
    <>
      {task !== undefined && (
        <UnitDialog
          key={`${task.id}/${mentionId ?? ''}`}
          task={task}
          mention={task.units.find((unit) => unit.id === mentionId) ?? null}
          onClose={onClose}
        />
      )}
      <ReasonDialog
        open={dialog?.kind === 'exclude'}
        title={
          excluded.length === 1 ? `排除${itemWords(refOf(notice, excluded[0]))}` : `排除 ${excluded.length} 项任务`
        }
        consequence="排除的任务不下发、不开件，可以在下发前撤回。"
        okText="排除"
        onConfirm={async (reason) => {
          await desk.edit('tasks/exclude', { taskIds: excluded, reason });
          onExcluded();
        }}
        onClose={onClose}
      />
      <SpellingDrawer open={dialog?.kind === 'spellings'} tasks={notice.tasks} onClose={onClose} />
      <DeleteDraftDialog notice={notice} open={dialog?.kind === 'delete'} onClose={onClose} />
      <HelpDialog open={dialog?.kind === 'help'} onClose={onClose} />
      {dialog?.kind === 'issue' && (
        <IssueDialog
          notice={notice}
          onIssued={() => {
            onIssued();
            onClose();
            // Cases, the workbench and the first steps have all moved on.
            return client.invalidateQueries();
          }}
          onClose={onClose}
        />
      )}
    </>
  );
}

const refOf = (notice: NoticeDetail, taskId: string | undefined): string =>
  notice.tasks.find((task) => task.id === taskId)?.ref ?? '';
