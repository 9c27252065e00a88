import { Dropdown } from 'antd';
import type { NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { NoticeTaskKind } from '../../../../../libs/domain/notice/notice-status.ts';
import { useDesk } from './desk.tsx';
import { KIND_HINTS, KIND_NAMES } from './words.ts';

const KINDS: readonly NoticeTaskKind[] = ['task', 'duty', 'declaration'];

/** What kind of clause it is, and what it was read as where an officer made another of it; a click offers the others. */
export function CardKind({ task }: { task: NoticeTaskView }) {
  const { kind: readAs = task.kind } = task.reading;
  return (
    <>
      <Kind task={task} />
      {readAs !== task.kind && <span className="quiet">识别为{KIND_NAMES[readAs]}，已改</span>}
    </>
  );
}

function Kind({ task }: { task: NoticeTaskView }) {
  const { editable, edit } = useDesk();
  if (!editable) return <span className="task-kind">{KIND_NAMES[task.kind]}</span>;
  const items = KINDS.map((kind) => ({
    key: kind,
    label: (
      <span>
        {KIND_NAMES[kind]} <span className="quiet">{KIND_HINTS[kind]}</span>
      </span>
    ),
  }));
  const change = (kind: string) => {
    if (kind !== task.kind) edit(`tasks/${task.id}`, { kind }).catch(() => undefined);
  };
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{ items, selectedKeys: [task.kind], onClick: ({ key }) => change(key) }}
    >
      <button type="button" data-key="kind" className="task-kind" title={KIND_HINTS[task.kind]}>
        {KIND_NAMES[task.kind]} ▾
      </button>
    </Dropdown>
  );
}
