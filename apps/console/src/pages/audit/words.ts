import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';

/** Finding codes as people say them. */
export const FINDING_NAMES: Readonly<Record<string, string>> = {
  entry_changed: '台账条目被改动',
  entry_missing: '台账条目缺失',
  chain_broken: '链不连续',
  tail_missing: '末尾条目缺失',
  head_differs: '链头不一致',
  head_missing: '链头缺失',
  seal_signature_wrong: '封存签名不成立',
  seal_key_foreign: '封存由他人密钥签署',
  seal_chain_broken: '封存不连续',
  seal_root_wrong: '封存总根不符',
  sealed_entry_changed: '封存后被改写',
  sealed_entry_missing: '封存后被删除',
  seal_file_missing: '封存文件缺失',
  seal_file_differs: '封存文件不一致',
  seal_missing: '封存记录缺失',
  case_missing: '案卷缺失',
  case_unrecorded: '案卷不在台账中',
  case_differs: '案卷与台账不符',
  notification_missing: '通知缺失',
  notification_unrecorded: '通知不在台账中',
  notification_differs: '通知与台账不符',
  notification_state_differs: '送达状态不符',
  letter_missing: '函件缺失',
  letter_unrecorded: '函件不在台账中',
  letter_differs: '函件与台账不符',
  attachment_missing: '附件缺失',
  attachment_unrecorded: '附件不在台账中',
  attachment_differs: '附件与台账不符',
  file_missing: '照片文件缺失',
  file_changed: '照片文件被改动',
  history_changed: '引擎历史被改动',
};

/** `1.2 秒` */
export const seconds = (from: string, to: string): string =>
  `${((Date.parse(to) - Date.parse(from)) / 1000).toFixed(1)} 秒`;

/** Event types of the engine that a reader meets most. */
const EVENT_NAMES: Readonly<Record<string, string>> = {
  WORKFLOW_EXECUTION_STARTED: '流程开始',
  WORKFLOW_EXECUTION_COMPLETED: '流程结束',
  WORKFLOW_EXECUTION_CONTINUED_AS_NEW: '转入新一轮',
  WORKFLOW_EXECUTION_TERMINATED: '流程被终止',
  WORKFLOW_EXECUTION_SIGNALED: '收到信号',
  WORKFLOW_EXECUTION_UPDATE_ACCEPTED: '收下操作',
  WORKFLOW_EXECUTION_UPDATE_COMPLETED: '操作办完',
  WORKFLOW_TASK_SCHEDULED: '安排判断',
  WORKFLOW_TASK_STARTED: '开始判断',
  WORKFLOW_TASK_COMPLETED: '完成判断',
  MARKER_RECORDED: '记下执行结果',
  TIMER_STARTED: '开始计时',
  TIMER_FIRED: '计时到点',
  TIMER_CANCELED: '取消计时',
  ACTIVITY_TASK_SCHEDULED: '安排执行',
  ACTIVITY_TASK_STARTED: '开始执行',
  ACTIVITY_TASK_COMPLETED: '执行完成',
  ACTIVITY_TASK_FAILED: '执行失败',
};

/** The engine's type without its prefix, in Chinese where there is a word. */
export function eventName(type: string): string {
  const bare = type.replace(/^EVENT_TYPE_/, '');
  return EVENT_NAMES[bare] ?? bare;
}

/** To the second: two entries of one minute must show their order. */
export const exactInstant = (at: string): string => `${formatInstant(new Date(at).toISOString())}:${at.slice(17, 19)}`;
