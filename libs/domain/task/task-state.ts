/**
 * Stages of a supervised task: issued 已下发, signed 已签收, in_progress 办理中, reported 待复核, disowned 待重新交办,
 * closed 已办结, withdrawn 已撤回.
 */
export const TASK_STATES = ['issued', 'signed', 'in_progress', 'reported', 'disowned', 'closed', 'withdrawn'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Where a task may go from each state; a state that leads nowhere is an end. */
export const TASK_TRANSITIONS: Record<TaskState, readonly TaskState[]> = {
  issued: ['signed', 'in_progress', 'reported', 'disowned', 'withdrawn'],
  signed: ['in_progress', 'reported', 'disowned', 'withdrawn'],
  in_progress: ['reported', 'disowned', 'withdrawn'],
  reported: ['in_progress', 'closed', 'withdrawn'],
  disowned: ['issued', 'signed', 'in_progress', 'withdrawn'],
  closed: [],
  withdrawn: [],
};

export const TASK_STATE_NAMES: Record<TaskState, string> = {
  issued: '待签收',
  signed: '已签收',
  in_progress: '办理中',
  reported: '待复核',
  disowned: '待重新交办',
  closed: '已办结',
  withdrawn: '已撤回',
};

export const isEnd = (state: TaskState): boolean => TASK_TRANSITIONS[state].length === 0;
