import type { NoticeDetail } from '../../../../../libs/contracts/http/notice.ts';
import type { DefaultDue } from '../../../../../libs/domain/notice-matching/default-due.ts';
import { takesDefaultDue } from '../../../../../libs/domain/notice-matching/takes-default.ts';

/** The default deadline with the tasks that may have it: among the selected ones, or among all when none is selected. */
export function defaultDueTasks(
  { defaultDue, tasks }: Pick<NoticeDetail, 'defaultDue' | 'tasks'>,
  selected: readonly string[],
): { due: DefaultDue; taskIds: string[] } | null {
  if (defaultDue === null) return null;
  const chosen = new Set(selected);
  const taskIds = tasks.flatMap((task) =>
    (chosen.size === 0 || chosen.has(task.id)) && takesDefaultDue(task) ? task.id : [],
  );
  return taskIds.length === 0 ? null : { due: defaultDue, taskIds };
}
