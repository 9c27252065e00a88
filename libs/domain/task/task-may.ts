import type { Asker } from '../case/asker.ts';
import type { Refused } from '../case/step.ts';
import type { TaskFacts } from './task-facts.ts';
import { TASK_STATE_NAMES } from './task-state.ts';
import { TASK_VERB_NAMES, TASK_VERB_RULES, type TaskVerb } from './task-verbs.ts';

/**
 * Why an act may not be done now whatever it says; null when it may. Refuses `verb_not_yours`, `duty_moved`,
 * `verb_not_now`, `suspended`, `extension_too_late`, `extension_too_early`, `extension_limit` and `urged_just_now`. What is offered and what is accepted are
 * both decided here.
 */
export function refusalOf(facts: TaskFacts, verb: TaskVerb, { capacity, dutyGeneration, at }: Asker): Refused | null {
  const rule = TASK_VERB_RULES[verb];
  const name = TASK_VERB_NAMES[verb];
  if (!rule.who.includes(capacity)) {
    return { code: 'verb_not_yours', detail: `您的身份不能对这项任务“${name}”，请由相应单位或人员办理。` };
  }
  if (capacity === 'unit' && dutyGeneration !== facts.dutyGeneration) {
    return { code: 'duty_moved', detail: '这项任务已改派其他单位，贵单位不必再办理。' };
  }
  if (!rule.from.includes(facts.state)) {
    const now = TASK_STATE_NAMES[facts.state];
    return { code: 'verb_not_now', detail: `任务现为“${now}”，不能“${name}”，请刷新后按现状态办理。` };
  }
  return rule.refuses?.(facts, at, capacity) ?? null;
}
