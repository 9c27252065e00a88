import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { DutyRule } from '../../../../../libs/domain/duty/duty-rule.ts';

/** The proposal a duty without a rule may accept; null where there is none to accept. */
export const acceptable = ({ kind, status, duty, proposedDuty }: NoticeTaskView): DutyRule | null =>
  kind === 'duty' && status !== 'excluded' && duty === null && proposedDuty?.kind === 'rule' ? proposedDuty.rule : null;

/** Every proposal that may be accepted: among the selected tasks, or among all when none is selected. */
export function proposedDuties(
  { tasks }: Pick<NoticeDetail, 'tasks'>,
  selected: readonly string[],
): { taskId: string; duty: DutyRule }[] {
  const chosen = new Set(selected);
  return tasks.flatMap((task) => {
    const duty = chosen.size === 0 || chosen.has(task.id) ? acceptable(task) : null;
    return duty === null ? [] : [{ taskId: task.id, duty }];
  });
}
