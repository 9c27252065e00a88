import type { Asker } from '../case/asker.ts';
import type { Refused } from '../case/step.ts';
import type { DutyFacts } from './duty-facts.ts';
import { DUTY_STATE_NAMES } from './duty-state.ts';
import { DUTY_VERB_NAMES, DUTY_VERB_RULES, type DutyVerb } from './duty-verbs.ts';

/**
 * Why an act may not be done now whatever it says; null when it may. Refuses `verb_not_yours`, `duty_moved`, `verb_not_now` and
 * `urged_just_now`. What is offered and what is accepted are both decided here.
 */
export function refusalOf(facts: DutyFacts, verb: DutyVerb, { capacity, dutyGeneration, at }: Asker): Refused | null {
  const rule = DUTY_VERB_RULES[verb];
  const name = DUTY_VERB_NAMES[verb];
  if (!rule.who.includes(capacity)) {
    return { code: 'verb_not_yours', detail: `您的身份不能对这项职责“${name}”，请由相应单位或人员办理。` };
  }
  if (capacity === 'unit' && dutyGeneration !== facts.dutyGeneration) {
    return { code: 'duty_moved', detail: '这项职责已改由其他单位履行，贵单位不必再办理。' };
  }
  if (!rule.from.includes(facts.state)) {
    const now = DUTY_STATE_NAMES[facts.state];
    return { code: 'verb_not_now', detail: `职责现为“${now}”，不能“${name}”，请刷新后按现状态办理。` };
  }
  return rule.refuses?.(facts, at, capacity) ?? null;
}
