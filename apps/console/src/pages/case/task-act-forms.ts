import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { fullDate } from '../../../../../libs/domain/calendar/office-day.ts';
import type { TaskVerb } from '../../../../../libs/domain/task/task-verbs.ts';
import {
  LATER_SOURCE_FIELDS,
  LETTER_ACT_FORMS,
  URGE_FORM,
  newClause,
  photos,
  reason,
  type ActField,
  type ActForm,
} from './act-form.ts';

const decision: ActField = { ...reason, label: '决定的文号或会议' };

/** Said first where a body outside decides: the office enters what that body decided. */
const enteredFor = ({ extensionRule }: CaseDetail): string =>
  extensionRule?.outside === true ? `按规则，延期由${extensionRule.decider}决定，这里录入它的决定。` : '';

function longestOf({ extensionRule }: CaseDetail): string {
  const latest = extensionRule?.window?.latest ?? null;
  return latest === null ? '' : `（按规则最迟${fullDate(latest)}）`;
}

/** Whether the date stands is the case's policy's business; the API has asked it. */
function dueThen({ dueOnRestart, due }: CaseDetail): string {
  if (dueOnRestart?.moves !== true) return `期限不变，仍为${due.text}`;
  return `期限从此刻起重新计算，约为${dueOnRestart.text}`;
}

/** What the acts on a task ask for. */
export const TASK_ACT_FORMS: Readonly<Record<TaskVerb, ActForm>> = {
  ...LETTER_ACT_FORMS,
  sign: { fields: [], primary: true, consequence: '签收表示已知悉任务，办理期限不变。' },
  progress: { fields: [{ name: 'text', label: '进展情况', control: 'words' }, photos] },
  report: {
    fields: [{ name: 'text', label: '办理结果', control: 'words' }, photos],
    primary: true,
    consequence: '提交后由安办复核。',
  },
  contribute: { fields: [{ name: 'text', label: '配合情况', control: 'words' }, photos], primary: true },
  request_extension: {
    fields: [{ name: 'dueOn', label: '申请延至', control: 'day' }, reason],
    consequence: ({ extensionRule }) => `由${extensionRule?.decider ?? '安办'}决定；答复之前仍按原期限办理。`,
  },
  disown: { fields: [reason], danger: true, consequence: '由安办决定改派其他单位，或仍由本单位办理。' },
  accept: {
    fields: [{ name: 'opinion', label: '复核意见', control: 'words', optional: true }],
    primary: true,
    consequence: '任务办结，后续提醒和函件全部停止，并告知责任单位。',
  },
  return: { fields: [reason], consequence: (detail) => `退回责任单位重报，${dueThen(detail)}，并告知经办人。` },
  grant_extension: {
    fields: (detail) => [
      { name: 'dueOn', label: `延期至${longestOf(detail)}`, control: 'day' },
      detail.extensionRule?.outside === true ? decision : { ...reason, optional: true },
    ],
    primary: true,
    consequence: (detail) => `${enteredFor(detail)}按新期限重新安排提醒，并告知责任单位。`,
  },
  refuse_extension: {
    fields: ({ extensionRule }) => [
      extensionRule?.outside === true ? { ...decision, label: '决定的文号或会议，和理由' } : reason,
    ],
    consequence: (detail) => `${enteredFor(detail)}仍按原期限办理，并告知责任单位。`,
  },
  suspend: {
    fields: [
      { name: 'kind', label: '情形', control: 'pauseKind' },
      { name: 'source', label: '来源文件（名称和文号）', control: 'line' },
      { name: 'from', label: '自哪一天起不计入期限', control: 'pastDay' },
    ],
    consequence: '期限停止计算，提醒和函件全部停发，并告知责任单位和配合单位；恢复时按实际天数顺延。',
  },
  resume: {
    fields: [
      { name: 'on', label: '自哪一天起恢复计算（不填为今天）', control: 'pastDay', optional: true },
      { ...reason, label: '说明', optional: true },
    ],
    primary: true,
    consequence: ({ dueOnResume }) =>
      `中止的天数不计入期限，今天恢复则期限约为${dueOnResume ?? '恢复时算出的日期'}；按新的期限重新安排提醒，并告知责任单位和配合单位。`,
  },
  reassign: {
    fields: [{ name: 'unitId', label: '改派给', control: 'unit' }, reason],
    primary: true,
    consequence: (detail) => `原单位的办理链接立即失效，新单位收到任务，${dueThen(detail)}。`,
  },
  keep: { fields: [reason], consequence: (detail) => `仍由原单位办理，${dueThen(detail)}。` },
  amend: {
    fields: [
      ...LATER_SOURCE_FIELDS,
      { name: 'dueOn', label: '新的期限（不变的不填）', control: 'comingDay', optional: true },
      newClause,
    ],
    consequence: '按新的期限重新安排提醒，原来拟好的函件撤回，并告知责任单位和配合单位原期限与新期限。',
  },
  withdraw: {
    fields: [reason],
    danger: true,
    consequence: '任务就此结束，后续提醒和函件全部停止，并告知责任单位。不能恢复。',
  },
  urge: URGE_FORM,
};
