import type { BlockingCode, IssueFinding, OverridableCode } from './issue-finding.ts';
import type { IssueTask } from './issue-task.ts';
import { itemWords } from '../notice/item-words.ts';

type Labelled = Pick<IssueTask, 'id' | 'ref'>;

/** Something that must be filled in first. */
export function blocking(
  code: BlockingCode,
  task: Labelled,
  why: string,
  spelling: string | null = null,
): IssueFinding {
  const key = spelling === null ? `${code}:${task.id}` : `${code}:${task.id}:${spelling}`;
  return { key, code, severity: 'blocking', taskIds: [task.id], unitId: null, spelling, message: label(task) + why };
}

/** Something that gives way to a recorded reason. */
export function overridable(code: OverridableCode, task: Labelled, why: string): IssueFinding {
  return {
    key: `${code}:${task.id}`,
    code,
    severity: 'overridable',
    taskIds: [task.id],
    unitId: null,
    spelling: null,
    message: label(task) + why,
  };
}

const label = (task: Labelled): string => `${itemWords(task.ref)}：`;
