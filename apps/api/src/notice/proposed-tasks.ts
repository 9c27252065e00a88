import { randomUUID } from 'node:crypto';
import type { NoticeTask } from '../../../../libs/domain/notice/notice.ts';
import { proposedDue } from '../../../../libs/domain/notice-matching/proposed-due.ts';
import type { UnitDirectory } from '../../../../libs/domain/notice-matching/unit-match.ts';
import type { NoticeReading } from '../../../../libs/intake/notice/read-notice.ts';
import type { NoticeFindingEntity } from '../../../../libs/persistence/entities/notice-finding.entity.ts';
import type { NoticeTaskUnitEntity } from '../../../../libs/persistence/entities/notice-task-unit.entity.ts';
import type { NoticeTaskEntity } from '../../../../libs/persistence/entities/notice-task.entity.ts';

export interface DraftRows {
  tasks: NoticeTaskEntity[];
  units: NoticeTaskUnitEntity[];
  findings: NoticeFindingEntity[];
}

interface Directory {
  units: UnitDirectory;
  groups: ReadonlyMap<string, string>;
}

/** The rows of a freshly read notice: every task proposed, units taken only where name or alias is exact. */
export function draftRows(noticeId: string, read: NoticeReading, directory: Directory, today: string): DraftRows {
  const tasks = read.tasks.map((task, seq) => taskRow(noticeId, task, seq, today));
  const byRef = new Map(tasks.map((task) => [task.ref, task.id]));
  return {
    tasks,
    units: read.tasks.flatMap((task, at) => unitRows(tasks[at]!.id, task, directory)),
    findings: read.findings.map((finding) => ({
      id: randomUUID(),
      noticeId,
      noticeTaskId: finding.taskRef === null ? null : (byRef.get(finding.taskRef) ?? null),
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      startOffset: finding.start,
      endOffset: finding.end,
    })),
  };
}

/** The rows of one task that an officer adds. */
export function addedRows(
  noticeId: string,
  task: NoticeTask,
  directory: Directory,
  { seq, today }: { seq: number; today: string },
): DraftRows {
  const row = taskRow(noticeId, task, seq, today);
  return { tasks: [row], units: unitRows(row.id, task, directory), findings: [] };
}

function taskRow(noticeId: string, task: NoticeTask, seq: number, today: string): NoticeTaskEntity {
  const due = proposedDue(task.deadlines, today);
  const { deadlines, cadences, quotas, limits } = task;
  return {
    id: randomUUID(),
    noticeId,
    seq,
    ref: task.ref,
    title: task.title,
    sourceText: task.sourceText,
    startOffset: task.start,
    endOffset: task.end,
    kind: task.kind,
    status: 'proposed',
    dueOn: due?.dueOn ?? null,
    dueBasis: due?.basis ?? null,
    duty: null,
    dutyBasis: null,
    merging: [],
    reading: { kind: task.kind, deadlines, cadences, quotas, limits },
    excludeReason: null,
    decidedBy: null,
    decidedAt: null,
  };
}

function unitRows(noticeTaskId: string, task: NoticeTask, { units, groups }: Directory): NoticeTaskUnitEntity[] {
  return task.units.map((mention, seq) => {
    const collective = mention.collective || groups.has(mention.name);
    return {
      id: randomUUID(),
      noticeTaskId,
      seq,
      name: mention.name,
      role: mention.role,
      collective,
      startOffset: mention.start,
      endOffset: mention.end,
      unitId: collective ? null : (units.exact(mention.name)?.unitId ?? null),
      memberIds: [],
    };
  });
}
