/** Stages of an acknowledgement: issued 待签收, acknowledged 已阅知, withdrawn 已撤回. */
export const ACKNOWLEDGEMENT_STATES = ['issued', 'acknowledged', 'withdrawn'] as const;
export type AcknowledgementState = (typeof ACKNOWLEDGEMENT_STATES)[number];

/** Where an acknowledgement may go from each state; a state that leads nowhere is an end. */
export const ACKNOWLEDGEMENT_TRANSITIONS: Record<AcknowledgementState, readonly AcknowledgementState[]> = {
  issued: ['acknowledged', 'withdrawn'],
  acknowledged: [],
  withdrawn: [],
};

export const ACKNOWLEDGEMENT_STATE_NAMES: Record<AcknowledgementState, string> = {
  issued: '待签收',
  acknowledged: '已阅知',
  withdrawn: '已撤回',
};
