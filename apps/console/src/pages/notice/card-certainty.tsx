import { Tooltip } from 'antd';
import type { NoticeDoubt, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { CERTAINTY_LOOKS, certaintyOfTask, reasonWords } from './certainty.ts';

/** How surely the clause was read, and why it wants a closer look; gone once somebody has decided. */
export function CardCertainty({ task, doubts }: { task: NoticeTaskView; doubts: readonly NoticeDoubt[] }) {
  const certainty = certaintyOfTask(task, doubts);
  if (certainty === null) return null;
  const { shape, word } = CERTAINTY_LOOKS[certainty.level];
  const why = reasonWords(certainty) || '单位和时间都照原文读出';
  return (
    <Tooltip title={why}>
      <span className={`task-certainty is-${certainty.level}`}>
        {shape} {word}
        {certainty.level !== 'high' && <span className="task-certainty-why">：{why}</span>}
      </span>
    </Tooltip>
  );
}
