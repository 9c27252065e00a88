import { taskCommand, taskFacts } from '../../../test/fixtures/task.ts';
import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { readPolicies } from '../../config/policy/policies.ts';
import type { Capacity } from '../case/capacity.ts';
import { planClocks } from '../ladder/plan.ts';
import type { Policy } from '../ladder/policy.ts';
import { formerDates } from '../wording/due-changes.ts';
import { dueOnResume } from './due-on-resume.ts';
import { decideTask } from './task.decide.ts';
import type { TaskFacts } from './task-facts.ts';
import type { TaskVerb } from './task-verbs.ts';

const NOW = '2026-11-25T01:00:00.000Z';
const paper = { kind: 'court', source: '（2026）云民初3号', from: '2026-11-25' };

function decide(facts: TaskFacts, verb: TaskVerb, payload: Record<string, unknown>, capacity: Capacity = 'office') {
  return decideTask(facts, taskCommand(verb, capacity, { payload, receivedAt: NOW }));
}
const code = (decision: ReturnType<typeof decide>): string | null =>
  'refused' in decision ? decision.refused.code : null;
const after = (decision: ReturnType<typeof decide>): TaskFacts => {
  if ('refused' in decision) throw new Error(decision.refused.detail);
  return decision.step.facts;
};

test.each<[string, Capacity, Record<string, unknown>, string | null]>([
  ['the office', 'office', paper, null],
  ['a leader', 'leader', paper, null],
  ['the unit', 'unit', paper, 'verb_not_yours'],
  ['a cooperating unit', 'cooperating', paper, 'verb_not_yours'],
  ['a day to come', 'office', { ...paper, from: '2026-11-26' }, 'suspend_future'],
  ['a day before the term began', 'office', { ...paper, from: '2026-11-22' }, 'suspend_before_start'],
])('suspending by %s (%s): %o is %s', (_who, capacity, payload, expected) => {
  expect(code(decide(taskFacts(), 'suspend', payload, capacity))).toBe(expected);
});

test('after the date nothing can stand still any more, and the refusal names the last day', () => {
  const decision = decide(taskFacts({ dueOn: '2026-11-24' }), 'suspend', paper);
  expect(code(decision)).toBe('suspend_after_due');
  expect('refused' in decision && decision.refused.detail).toContain('2026年11月24日 周二');
});

test('while a term stands still it is not paused again, extended or urged; afterwards no pause may overlap', () => {
  const paused = after(decide(taskFacts(), 'suspend', paper));
  expect(code(decide(paused, 'suspend', paper))).toBe('suspended');
  expect(code(decide(paused, 'urge', { reason: '快办' }))).toBe('suspended');
  expect(code(decide(paused, 'request_extension', { dueOn: '2026-12-20', reason: '等设备' }, 'unit'))).toBe(
    'suspended',
  );
  expect(code(decide(paused, 'resume', {}, 'unit'))).toBe('verb_not_yours');
  expect(code(decide(paused, 'resume', { on: '2026-11-26' }))).toBe('resume_future');
  expect(code(decide(paused, 'resume', { on: '2026-11-24' }))).toBe('resume_before_pause');
  const resumed = { ...after(decide(paused, 'resume', {})), dueOn: '2026-11-30' };
  expect(code(decide(resumed, 'resume', {}))).toBe('verb_not_now');
  expect(code(decide(resumed, 'suspend', { ...paper, from: '2026-11-24' }))).toBe('suspend_overlaps');
});

test('a pause that ends on its own day says so, and no former date stands beside the same date', () => {
  const paused = after(decide(taskFacts(), 'suspend', paper));
  const decision = decide(paused, 'resume', {});
  const [event] = 'refused' in decision ? [] : decision.step.events;
  expect(event?.text).toContain('不足一天，按天计算的期限不变');
  const resumed = after(decision);
  const dueChanges = resumed.dueChanges.map((change) => ({ ...change, from: '2026-11-30' }));
  expect(formerDates({ ...resumed, dueChanges, dueOn: '2026-11-30' })).toEqual([]);
  expect(formerDates({ ...resumed, dueChanges, dueOn: '2026-12-01' })).toHaveLength(1);
});

test('before a term runs again it can be said when it would end', () => {
  const table = loadAnnouncedCalendar('calendars');
  const policy = readPolicies('policies').find(({ id }) => id === 'task-national') as Policy;
  const paused = after(decide(taskFacts(), 'suspend', paper));
  const at = '2026-11-27T01:00:00.000Z';
  expect(dueOnResume(paused, policy, table, at)).toBe('2026年12月2日 周三');
  const resumed = after(decideTask(paused, taskCommand('resume', 'office', { payload: {}, receivedAt: at })));
  expect(planClocks(resumed, policy, table, '').facts.dueOn).toBe('2026-12-02');
  expect(dueOnResume(taskFacts(), policy, table, NOW)).toBeNull();
});

test('a request nobody may answer while the term stands still is chased again once it runs on', () => {
  const asked = after(decide(taskFacts(), 'request_extension', { dueOn: '2026-12-10', reason: '等设备' }, 'unit'));
  expect(asked.clocks.extension).toBeDefined();
  const paused = after(decide(asked, 'suspend', paper));
  expect(paused.clocks.extension).toBeUndefined();
  expect(paused.extension).toEqual(asked.extension);
  const resumed = after(decide(paused, 'resume', {}));
  expect(resumed.clocks.extension).toMatchObject({ startedAt: NOW, paused: false, round: 2 });
});

test('a change of the date keeps the date it led to while the term stands still', () => {
  const due = { ...taskFacts().clocks.due!, dueOn: '2026-12-10', paused: true };
  const change = { kind: 'extension', from: '2026-11-30', at: NOW, by: '安干事', rule: '督办规则' } as const;
  const facts = taskFacts({ dueOn: null, dueChanges: [change], clocks: { due } });
  expect(formerDates(facts)).toMatchObject([{ fromOn: '2026-11-30', to: '2026-12-10' }]);
});
