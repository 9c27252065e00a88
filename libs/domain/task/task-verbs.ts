import type { Capacity } from '../case/capacity.ts';
import type { Refused } from '../case/step.ts';
import { urgedJustNow, waiting } from '../case/conditions.ts';
import { notHisExtension, standingStill, tooLateToExtend } from './task-conditions.ts';
import type { TaskFacts } from './task-facts.ts';
import type { TaskState } from './task-state.ts';

/** Every act a person can do on a task. */
export const TASK_VERBS = [
  'sign',
  'progress',
  'report',
  'contribute',
  'request_extension',
  'disown',
  'accept',
  'return',
  'grant_extension',
  'refuse_extension',
  'suspend',
  'resume',
  'reassign',
  'keep',
  'amend',
  'withdraw',
  'urge',
  'issue_letter',
  'discard_letter',
  'decide_interview',
] as const;
export type TaskVerb = (typeof TASK_VERBS)[number];

export const TASK_VERB_NAMES: Record<TaskVerb, string> = {
  sign: '签收',
  progress: '报送进展',
  report: '反馈办结',
  contribute: '配合单位反馈',
  request_extension: '申请延期',
  disown: '不属于我单位',
  accept: '复核通过并办结',
  return: '退回重报',
  grant_extension: '同意延期',
  refuse_extension: '不同意延期',
  suspend: '中止计算期限',
  resume: '恢复计算期限',
  reassign: '改派单位',
  keep: '维持原单位',
  amend: '按文件修改',
  withdraw: '撤回任务',
  urge: '催办',
  issue_letter: '签发函件',
  discard_letter: '退回函件草稿',
  decide_interview: '决定约谈',
};

interface VerbRule {
  who: readonly Capacity[];
  from: readonly TaskState[];
  /** A further condition on the facts and the act's legal time, beside the state. */
  refuses?: (facts: TaskFacts, at: string, capacity: Capacity) => Refused | null;
}

const OPEN: readonly TaskState[] = ['issued', 'signed', 'in_progress', 'reported', 'disowned'];
const WORKING: readonly TaskState[] = ['issued', 'signed', 'in_progress'];
const OFFICE: readonly Capacity[] = ['office'];
const DECIDERS: readonly Capacity[] = ['office', 'leader'];

/** Who may do what, in which state. */
export const TASK_VERB_RULES: Record<TaskVerb, VerbRule> = {
  sign: { who: ['unit'], from: ['issued'] },
  progress: { who: ['unit'], from: WORKING },
  report: { who: ['unit'], from: WORKING },
  contribute: { who: ['cooperating'], from: OPEN },
  request_extension: { who: ['unit'], from: WORKING, refuses: tooLateToExtend },
  disown: { who: ['unit'], from: WORKING },
  accept: { who: OFFICE, from: ['reported'] },
  return: { who: OFFICE, from: ['reported'] },
  grant_extension: { who: DECIDERS, from: WORKING, refuses: notHisExtension },
  refuse_extension: { who: DECIDERS, from: WORKING, refuses: notHisExtension },
  suspend: { who: DECIDERS, from: WORKING, refuses: standingStill },
  resume: {
    who: DECIDERS,
    from: WORKING,
    refuses: waiting<TaskFacts>((facts) => facts.pauses.some((pause) => pause.to === null)),
  },
  reassign: { who: OFFICE, from: ['disowned'] },
  keep: { who: OFFICE, from: ['disowned'] },
  amend: { who: OFFICE, from: OPEN },
  withdraw: { who: OFFICE, from: OPEN },
  urge: { who: OFFICE, from: WORKING, refuses: (facts, at) => standingStill(facts) ?? urgedJustNow(facts, at) },
  issue_letter: {
    who: ['leader'],
    from: OPEN,
    refuses: waiting<TaskFacts>((facts) => facts.letters.some((letter) => letter.state === 'draft')),
  },
  discard_letter: {
    who: ['leader', 'office'],
    from: OPEN,
    refuses: waiting<TaskFacts>((facts) => facts.letters.some((letter) => letter.state === 'draft')),
  },
  decide_interview: {
    who: ['leader'],
    from: OPEN,
    refuses: waiting<TaskFacts>((facts) => facts.proposals.some((proposal) => proposal.state === 'open')),
  },
};

export const isTaskVerb = (verb: string): verb is TaskVerb => (TASK_VERBS as readonly string[]).includes(verb);
