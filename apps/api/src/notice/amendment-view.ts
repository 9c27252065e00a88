import type { EntityManager } from 'typeorm';
import type {
  AmendedTask,
  AmendmentCase,
  AmendmentEffect,
  AmendmentResult,
  AmendmentSummary,
} from '../../../../libs/contracts/http/notice-amendment.ts';
import type { AmendmentPlan } from '../../../../libs/domain/notice-amendment/amendment-plan.ts';
import type { IssuedTask } from '../../../../libs/domain/notice-amendment/amendment-task.ts';
import type { NoticeChange } from '../../../../libs/domain/notice-amendment/notice-change.ts';
import type { PlannedAct } from '../../../../libs/domain/notice-amendment/planned-act.ts';
import { obstaclesTo } from '../../../../libs/domain/notice-amendment/obstacles.ts';
import type { NoticeAmendmentEntity } from '../../../../libs/persistence/entities/notice-amendment.entity.ts';

interface CaseRow extends AmendmentCase {
  taskId: string | null;
  title: string;
}

/** The window of a duty that runs; null for tasks, and after the last one. */
const RUNNING = `(select jsonb_build_object('first', p ->> 'first', 'last', p ->> 'last', 'name', p ->> 'name')
  from jsonb_array_elements(c.facts -> 'periods') p where p ->> 'endedAt' is null limit 1)`;

/** Every case of the notice by its id. */
export async function readNoticeCases(manager: EntityManager, noticeId: string): Promise<Map<string, CaseRow>> {
  const rows: CaseRow[] = await manager.query(
    `select c.id, c.number, c.title, u.name as "unitName", c.facts ->> 'dueOn' as "dueOn", c.closed_at is null as "isOpen",
       c.notice_task_id as "taskId", ${RUNNING} as running
     from case_file c join unit u on u.id = c.unit_id where c.notice_id = $1 order by c.number`,
    [noticeId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export function summaryOf(row: NoticeAmendmentEntity, names: ReadonlyMap<string, string>): AmendmentSummary {
  return {
    id: row.id,
    noticeId: row.noticeId,
    fileName: row.fileName,
    title: row.title,
    documentNumber: row.documentNumber,
    state: row.state,
    changes: row.changes.length,
    undecided: row.changes.filter(({ decision }) => decision === null).length,
    createdBy: names.get(row.createdBy) ?? '',
    createdAt: row.createdAt.toISOString(),
    decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? ''),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}

/** Tasks with changes, in the order of the issued notice, added ones behind. */
export function amendedTasks(
  { changes, tasks }: Pick<NoticeAmendmentEntity, 'changes' | 'tasks'>,
  issued: readonly IssuedTask[],
  cases: ReadonlyMap<string, CaseRow>,
  today: string,
): AmendedTask[] {
  const view = (change: NoticeChange) => ({
    ...change,
    obstacles: obstaclesTo(change, change.decision ?? { dueOn: null, duty: null, units: {} }, today),
  });
  const wordings = new Map(tasks.map((one) => [one.taskId, one]));
  const known = issued.flatMap((task): AmendedTask[] => {
    const mine = changes.filter((change) => change.kind !== 'task_added' && change.taskId === task.id);
    if (mine.length === 0) return [];
    const wording = wordings.get(task.id);
    return [
      {
        taskId: task.id,
        ref: task.ref,
        correctedRef: wording?.correctedRef ?? null,
        title: task.title,
        from: wording?.from ?? task.sourceText,
        to: wording?.to ?? null,
        cases: [...cases.values()].filter(({ taskId }) => taskId === task.id).map(caseView),
        changes: mine.map(view),
      },
    ];
  });
  const added = changes.flatMap((change): AmendedTask[] => {
    if (change.kind !== 'task_added') return [];
    const { ref, title, sourceText } = change.task;
    const words = { taskId: null, ref, correctedRef: ref, title, from: null, to: sourceText };
    return [{ ...words, cases: [], changes: [view(change)] }];
  });
  return [...known, ...added];
}

const caseView = ({ id, number, unitName, dueOn, isOpen, running }: CaseRow): AmendmentCase => ({
  id,
  number,
  unitName,
  dueOn,
  isOpen,
  running,
});

/** How many cases a plan touches, each counted once: for its date or rule before its words, for its words before its units. */
export function effectOf({ acts, tasks, added }: AmendmentPlan): AmendmentEffect {
  const amended = acts.filter(({ verb }) => verb === 'amend');
  const count = (is: (act: PlannedAct) => boolean): number => amended.filter(is).length;
  const isTimed = ({ dueOn, rule }: PlannedAct): boolean => dueOn !== null || rule !== null;
  return {
    moved: count(({ dueOn }) => dueOn !== null),
    recounted: count(({ rule }) => rule !== null),
    reworded: count((act) => !isTimed(act) && act.clause !== null),
    recopied: count((act) => !isTimed(act) && act.clause === null),
    opened: [...tasks, ...added].reduce((sum, { opens }) => sum + opens.length, 0),
    withdrawn: acts.length - amended.length,
  };
}

/** What became of each case, those that were opened first. */
export function resultsOf(
  { orders, opened }: Pick<NoticeAmendmentEntity, 'orders' | 'opened'>,
  cases: ReadonlyMap<string, CaseRow>,
): AmendmentResult[] {
  const view = (caseId: string): Omit<AmendmentResult, 'did' | 'outcome'>[] => {
    const row = cases.get(caseId);
    if (row === undefined) return [];
    const { number, title, unitName, dueOn } = row;
    return [{ caseId, number, title, unitName, dueOn }];
  };
  return [
    ...opened.flatMap(view).map((one) => ({ ...one, did: 'open' as const, outcome: { status: 'applied' as const } })),
    ...orders.flatMap(({ caseId, verb, outcome }) => view(caseId).map((one) => ({ ...one, did: verb, outcome }))),
  ];
}
