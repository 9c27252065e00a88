import { Button, Flex, Modal, Skeleton } from 'antd';
import type { NoticeTaskView, NoticeUnitView } from '../../../../../libs/contracts/http/notice.ts';
import { useDesk } from './desk.tsx';
import { UnitForm } from './unit-form.tsx';
import { useSpellings } from './use-notice.ts';
import { useUnitAnswer } from './use-unit-answer.ts';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';

interface UnitDialogProps {
  task: NoticeTaskView;
  /** Null adds a unit that the notice does not name. */
  mention: NoticeUnitView | null;
  onClose: () => void;
}

/** Which unit of the tree a spelling means, in this task or wherever the notice uses it. */
export function UnitDialog({ task, mention, onClose }: UnitDialogProps) {
  const { noticeId } = useDesk();
  const spellings = useSpellings(noticeId, mention !== null);
  const { answer, change, busy, complete, save, remove } = useUnitAnswer(task, mention, onClose);
  const spelling = spellings.data?.find((one) => one.spelling === mention?.name);
  return (
    <Modal
      open
      width={620}
      title={mention === null ? `${itemWords(task.ref)}：添加单位` : `“${mention.name}”是哪个单位`}
      onCancel={onClose}
      footer={
        <Flex gap={8}>
          {mention !== null && (
            <Button danger disabled={busy} onClick={() => void remove()}>
              从本项删除
            </Button>
          )}
          <span style={{ flex: 1 }} />
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={busy} disabled={!complete} onClick={() => void save()}>
            确定
          </Button>
        </Flex>
      }
    >
      {mention !== null && spellings.isPending ? (
        <Skeleton active paragraph={{ rows: 3 }} />
      ) : (
        <UnitForm name={mention?.name ?? null} spelling={spelling} answer={answer} change={change} />
      )}
    </Modal>
  );
}
