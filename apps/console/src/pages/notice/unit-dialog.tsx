import { Button, Checkbox, Flex, Form, Modal, Segmented, Select, Skeleton } from 'antd';
import { useState } from 'react';
import type { NoticeTaskView, NoticeUnitView } from '../../../../../libs/contracts/http/notice.ts';
import type { NoticeUnitRole } from '../../../../../libs/domain/notice/notice-status.ts';
import { useDesk } from './desk.tsx';
import { choiceOf, mentionEdit, type UnitAnswer } from './unit-answer.ts';
import { Members } from './unit-members.tsx';
import { OneUnit } from './unit-one.tsx';
import { useSpellings } from './use-notice.ts';
import { ROLE_NAMES } from './words.ts';

interface UnitDialogProps {
  task: NoticeTaskView;
  /** Null adds a unit that the notice does not name. */
  mention: NoticeUnitView | null;
  onClose: () => void;
}

const ROLES = (Object.keys(ROLE_NAMES) as NoticeUnitRole[]).map((value) => ({ value, label: ROLE_NAMES[value] }));

/** Which unit of the tree a spelling means, in this task or wherever the notice uses it. */
export function UnitDialog({ task, mention, onClose }: UnitDialogProps) {
  const desk = useDesk();
  const spellings = useSpellings(desk.noticeId, mention !== null);
  const spelling = spellings.data?.find((one) => one.spelling === mention?.name);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<UnitAnswer>(() => ({
    role: mention?.role ?? 'responsible',
    collective: mention?.collective ?? false,
    unitId: mention?.unitId ?? null,
    memberIds: mention?.memberIds ?? [],
    everywhere: mention !== null,
  }));
  const change = (part: Partial<UnitAnswer>) => setAnswer((before) => ({ ...before, ...part }));
  const choice = choiceOf(answer);

  const run = async (act: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await act();
      onClose();
    } catch {
      // The desk has shown the refusal; the dialog stays open with what was chosen.
      setBusy(false);
    }
  };
  const save = () =>
    run(async () => {
      if (mention !== null && answer.everywhere && choice !== null) {
        await desk.edit('spellings/choose', { spelling: mention.name, choice });
        if (mention.role === answer.role) return;
      }
      await desk.edit(`tasks/${task.id}`, mentionEdit(task, mention, answer));
    });
  const remove = () => run(() => desk.edit(`tasks/${task.id}`, mentionEdit(task, mention, null)));

  return (
    <Modal
      open
      width={620}
      title={mention === null ? `第${task.ref}项：添加单位` : `“${mention.name}”是哪个单位`}
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
          <Button type="primary" loading={busy} disabled={choice === null} onClick={() => void save()}>
            确定
          </Button>
        </Flex>
      }
    >
      {mention !== null && spellings.isPending ? (
        <Skeleton active paragraph={{ rows: 3 }} />
      ) : (
        <Form layout="vertical">
          <Form.Item label="对应方式">
            <Segmented
              value={answer.collective ? 'group' : 'one'}
              options={[
                { value: 'one', label: '一个单位' },
                { value: 'group', label: '集合名称，展开为多个单位' },
              ]}
              onChange={(way) => change({ collective: way === 'group' })}
            />
          </Form.Item>
          {answer.collective ? (
            <Members spelling={spelling} answer={answer} change={change} />
          ) : (
            <OneUnit spelling={spelling} answer={answer} change={change} />
          )}
          <Form.Item label="在本项中的角色">
            <Select
              aria-label="角色"
              value={answer.role}
              options={ROLES}
              style={{ width: 140 }}
              onChange={(role: NoticeUnitRole) => change({ role })}
            />
          </Form.Item>
          {mention !== null && (
            <Checkbox checked={answer.everywhere} onChange={(event) => change({ everywhere: event.target.checked })}>
              本文件中写作“{mention.name}”的 {spelling?.taskIds.length ?? 1} 项一并对应
              {answer.collective ? '' : '，并记住这个叫法，下次自动对应'}
            </Checkbox>
          )}
        </Form>
      )}
    </Modal>
  );
}
