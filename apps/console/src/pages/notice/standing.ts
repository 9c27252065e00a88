import type { NoticeTaskView, NoticeWork } from '../../../../../libs/contracts/http/notice.ts';
import type { IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';

/** How far the officer's decision on a task has come; `open` means something must be filled in first. */
export type Standing = 'open' | 'ready' | 'confirmed' | 'excluded';

export function standingOf(task: NoticeTaskView, findings: readonly IssueFinding[]): Standing {
  if (task.status === 'excluded') return 'excluded';
  const isBlocked = findings.some((finding) => finding.severity === 'blocking' && finding.code !== 'task_undecided');
  if (isBlocked) return 'open';
  return task.status === 'confirmed' ? 'confirmed' : 'ready';
}

/** Everything is decided and filled in, and at least one task goes out. */
export const mayIssue = ({ findings, progress }: Pick<NoticeWork, 'findings' | 'progress'>): boolean =>
  progress.confirmed > 0 && findings.every(({ severity }) => severity !== 'blocking');

/** The findings of each task; one about a unit stands with every task that names it. */
export function findingsByTask(work: NoticeWork): ReadonlyMap<string, readonly IssueFinding[]> {
  const byTask = new Map<string, IssueFinding[]>(work.tasks.map((task) => [task.id, []]));
  for (const finding of work.findings) for (const id of finding.taskIds) byTask.get(id)?.push(finding);
  return byTask;
}
