import type { NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { isForEverybody } from '../../../../../libs/domain/notice-matching/acknowledgements.ts';

/** Who will be asked to acknowledge a declaration; what names nobody the tree knows goes to everybody the notice reaches. */
export const CardReaders = ({ task }: { task: NoticeTaskView }) => (
  <div className="task-line">
    <span className="task-label">阅知</span>
    <span>{isForEverybody(task) ? '本文件的全部责任单位和主送单位' : '上列单位'}</span>
  </div>
);
