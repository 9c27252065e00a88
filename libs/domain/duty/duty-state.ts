/** Stages of a periodic duty: issued 待签收, running 履行中, disowned 待重新交办, ended 已完成, withdrawn 已撤回. */
export const DUTY_STATES = ['issued', 'running', 'disowned', 'ended', 'withdrawn'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** Where a duty may go from each state; a state that leads nowhere is an end. */
export const DUTY_TRANSITIONS: Record<DutyState, readonly DutyState[]> = {
  issued: ['running', 'disowned', 'ended', 'withdrawn'],
  running: ['disowned', 'ended', 'withdrawn'],
  disowned: ['issued', 'running', 'ended', 'withdrawn'],
  ended: [],
  withdrawn: [],
};

export const DUTY_STATE_NAMES: Record<DutyState, string> = {
  issued: '待签收',
  running: '履行中',
  disowned: '待重新交办',
  ended: '已到期结束',
  withdrawn: '已撤回',
};
