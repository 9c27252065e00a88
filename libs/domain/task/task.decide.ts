import type { CaseCommand, Decision } from '../case/step.ts';
import { decideInterview, discardLetter, issueLetter } from './leader-acts.ts';
import { accept, giveBack, grantExtension, keep, reassign, refuseExtension, urge, withdraw } from './office-acts.ts';
import type { TaskFacts } from './task-facts.ts';
import { TASK_STATE_NAMES } from './task-state.ts';
import { isTaskVerb, TASK_VERB_NAMES, TASK_VERB_RULES, type TaskVerb } from './task-verbs.ts';
import { contribute, disown, progress, report, requestExtension, sign } from './unit-acts.ts';

const ACTS: Record<TaskVerb, (facts: TaskFacts, command: CaseCommand) => Decision<TaskFacts>> = {
  sign,
  progress,
  report,
  contribute,
  request_extension: requestExtension,
  disown,
  accept,
  return: giveBack,
  grant_extension: grantExtension,
  refuse_extension: refuseExtension,
  reassign,
  keep,
  withdraw,
  urge,
  issue_letter: issueLetter,
  discard_letter: discardLetter,
  decide_interview: decideInterview,
};

/** Decides a person's act on a task. The same function answers at the door and in the workflow. */
export function decideTask(facts: TaskFacts, command: CaseCommand): Decision<TaskFacts> {
  const { verb } = command;
  if (!isTaskVerb(verb)) return { refused: { code: 'verb_unknown', detail: `没有“${verb}”这种操作，请核对后重发。` } };
  const rule = TASK_VERB_RULES[verb];
  const name = TASK_VERB_NAMES[verb];
  if (!rule.who.includes(command.capacity)) {
    return { refused: { code: 'verb_not_yours', detail: `您的身份不能对这项任务“${name}”，请由相应单位或人员办理。` } };
  }
  if (command.capacity === 'unit' && command.dutyGeneration !== facts.dutyGeneration) {
    return { refused: { code: 'duty_moved', detail: '这项任务已改派其他单位，贵单位不必再办理。' } };
  }
  if (!rule.from.includes(facts.state)) {
    const now = TASK_STATE_NAMES[facts.state];
    return { refused: { code: 'verb_not_now', detail: `任务现为“${now}”，不能“${name}”，请刷新后按现状态办理。` } };
  }
  if (rule.when !== undefined && !rule.when(facts)) {
    return {
      refused: {
        code: 'verb_not_now',
        detail: `任务现状下不能“${name}”（没有待处理的事项，或已提出过），请刷新页面。`,
      },
    };
  }
  return ACTS[verb](facts, command);
}
