import type { NoticeDoubt, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';

type MarkKind = 'unit' | 'date' | 'doubt';

/** A run of the notice's text under the same marks. */
export interface Segment {
  start: number;
  end: number;
  taskId: string | null;
  marks: readonly MarkKind[];
  /** A unit that still has no counterpart in the tree. */
  open: boolean;
  /** What the parser doubts here. */
  hint: string;
}

interface Range {
  start: number;
  end: number;
  taskId: string | null;
  mark: MarkKind | null;
  open: boolean;
  hint: string;
}

/** Cuts the text at every edge of a clause, unit, date or doubt; the runs cover the whole text in order. */
export function segmentsOf(
  text: string,
  tasks: readonly NoticeTaskView[],
  doubts: readonly NoticeDoubt[],
): readonly Segment[] {
  const ranges = [...tasks.flatMap(rangesOf), ...doubts.flatMap(doubtRange)].sort((a, b) => a.start - b.start);
  const edges = [...new Set([0, text.length, ...ranges.flatMap((range) => [range.start, range.end])])];
  edges.sort((a, b) => a - b);
  const segments: Segment[] = [];
  let active: Range[] = [];
  let next = 0;
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const [start, end] = [edges[at]!, edges[at + 1]!];
    active = active.filter((range) => range.end > start);
    for (let range = ranges[next]; range !== undefined && range.start <= start; range = ranges[next]) {
      if (range.end > start) active.push(range);
      next += 1;
    }
    segments.push(segmentOf(start, end, active));
  }
  return segments;
}

function segmentOf(start: number, end: number, active: readonly Range[]): Segment {
  const clauses = active.filter((range) => range.taskId !== null);
  const task = clauses[clauses.length - 1];
  const marks = new Set(active.flatMap((range) => range.mark ?? []));
  return {
    start,
    end,
    taskId: task?.taskId ?? null,
    marks: [...marks],
    open: active.some((range) => range.open),
    hint: active
      .map((range) => range.hint)
      .filter((hint) => hint !== '')
      .join('；'),
  };
}

function rangesOf(task: NoticeTaskView): Range[] {
  const plain = { taskId: null, open: false, hint: '' };
  const times = [task.reading.deadlines, task.reading.cadences, task.reading.quotas, task.reading.limits].flat();
  return [
    { start: task.start, end: task.end, taskId: task.id, mark: null, open: false, hint: '' },
    ...times.map(({ start, end }): Range => ({ ...plain, start, end, mark: 'date' })),
    ...task.units.flatMap((unit): Range[] => {
      if (unit.start === null || unit.end === null) return [];
      const open = unit.unitId === null && unit.memberIds.length === 0 && task.status !== 'excluded';
      return [{ ...plain, start: unit.start, end: unit.end, mark: 'unit', open }];
    }),
  ];
}

function doubtRange(doubt: NoticeDoubt): Range[] {
  if (doubt.start === null || doubt.end === null || doubt.end <= doubt.start) return [];
  return [{ start: doubt.start, end: doubt.end, taskId: null, mark: 'doubt', open: false, hint: doubt.message }];
}
