import { letterFact, taskCommand, taskFacts } from '../../../test/fixtures/task.ts';
import type { Capacity } from '../case/capacity.ts';
import type { Decision } from '../case/step.ts';
import { decideTask } from './task.decide.ts';
import type { TaskFacts } from './task-facts.ts';
import { TASK_STATES, TASK_TRANSITIONS, type TaskState } from './task-state.ts';
import { verbsFor } from '../case/procedures.ts';
import { TASK_VERB_RULES, TASK_VERBS, type TaskVerb } from './task-verbs.ts';

const IN_TIME = '2026-11-25T01:00:00.000Z';
const CAPACITIES: readonly Capacity[] = ['unit', 'cooperating', 'office', 'leader', 'none'];
const code = (decision: Decision<TaskFacts>): string | null => ('refused' in decision ? decision.refused.code : null);
const stepped = (decision: Decision<TaskFacts>): TaskFacts => {
  if ('refused' in decision) throw new Error(decision.refused.detail);
  return decision.step.facts;
};

/** A task in which every verb's own condition is met. */
const busy = (state: TaskFacts['state'], changes: Partial<TaskFacts> = {}): TaskFacts =>
  taskFacts({
    state,
    extension: { commandId: 'c0', at: '2026-11-24T01:00:00.000Z', requestedDueOn: '2026-12-10', reason: '等设备' },
    letters: [letterFact('draft')],
    proposals: [{ id: 'p1', kind: 'interview', state: 'open', late: null }],
    ...changes,
  });

/** A term that stands still since the task was issued. */
const PAUSED: Partial<TaskFacts> = {
  pauses: [
    {
      kind: 'court',
      source: '（2026）云民初3号',
      from: '2026-11-23',
      to: null,
      fromAt: '2026-11-23T01:00:00.000Z',
      toAt: null,
      by: '安干事',
      dueRevision: 0,
    },
  ],
};

/** What a verb needs beside the rest; who decides an extension is the case's own rule. */
function readyFor(verb: TaskVerb, capacity: Capacity): Partial<TaskFacts> {
  if (verb === 'request_extension') return { extension: null };
  if (verb === 'resume') return PAUSED;
  return capacity === 'leader' ? { extensionDecidedBy: 'signatory' } : {};
}

function expectedRefusal(verb: TaskVerb, capacity: Capacity, state: TaskState): string | null {
  const rule = TASK_VERB_RULES[verb];
  if (!rule.who.includes(capacity)) return 'verb_not_yours';
  return rule.from.includes(state) ? null : 'verb_not_now';
}

describe.each(TASK_STATES)('in state %s', (state) => {
  test.each(TASK_VERBS.flatMap((verb) => CAPACITIES.map((capacity) => [verb, capacity] as const)))(
    '%s by %s is taken exactly when the table says so, and moves only along the graph',
    (verb, capacity) => {
      const facts = busy(state, readyFor(verb, capacity));
      const decision = decideTask(facts, taskCommand(verb, capacity));
      expect(code(decision)).toBe(expectedRefusal(verb, capacity, state));
      const next = 'refused' in decision ? state : decision.step.facts.state;
      expect([state, ...TASK_TRANSITIONS[state]]).toContain(next);
    },
  );
});

test('nobody is offered a verb he may not use', () => {
  for (const state of TASK_STATES) expect(verbsFor('task', busy(state), 'none', IN_TIME)).toEqual([]);
  expect(verbsFor('task', taskFacts(), 'cooperating', IN_TIME)).toEqual(['contribute']);
});

test('a cooperating unit may report and never close, sign or extend', () => {
  const mine = TASK_VERBS.filter((verb) => TASK_VERB_RULES[verb].who.includes('cooperating'));
  expect(mine).toEqual(['contribute']);
});

test('an unknown verb is refused', () => {
  const command = { ...taskCommand('sign', 'unit'), verb: 'explode' };
  expect(code(decideTask(taskFacts(), command))).toBe('verb_unknown');
});

test.each([
  ['at the due instant', '2026-11-30T16:00:00.000Z', false],
  ['one millisecond later', '2026-11-30T16:00:00.001Z', true],
])('a report received %s is %s late', (_when, receivedAt, late) => {
  const facts = stepped(decideTask(taskFacts(), taskCommand('report', 'unit', { receivedAt })));
  expect(facts).toMatchObject({ state: 'reported', report: { late } });
  expect(facts.clocks.due).toBeUndefined();
  expect(facts.clocks.review).toBeDefined();
});

test('signing stops the receipt clock and nothing else', () => {
  const facts = stepped(decideTask(taskFacts(), taskCommand('sign', 'unit')));
  expect(facts.clocks.receipt).toBeUndefined();
  expect(facts.clocks.due).toEqual(taskFacts().clocks.due);
});

test('an end stops every clock', () => {
  for (const [verb, state] of [
    ['accept', 'reported'],
    ['withdraw', 'in_progress'],
  ] as const) {
    const facts = stepped(decideTask(taskFacts({ state }), taskCommand(verb, 'office')));
    expect(facts.clocks).toEqual({});
    expect(facts.closedAt).toBe('2026-11-25T01:00:00.000Z');
  }
});

test.each([
  ['request_extension', 'unit', 'extension_not_later'],
  ['grant_extension', 'office', 'extension_not_later'],
] as const)('%s to a day that is not later is refused', (verb, capacity, refusal) => {
  const facts = verb === 'grant_extension' ? busy('in_progress') : taskFacts();
  const command = taskCommand(verb, capacity, { payload: { dueOn: '2026-11-30', reason: '无' } });
  expect(code(decideTask(facts, command))).toBe(refusal);
});

test("an extension is refused once the policy's number is used up", () => {
  const facts = taskFacts({ extensionsGranted: 2 });
  expect(code(decideTask(facts, taskCommand('request_extension', 'unit')))).toBe('extension_limit');
  expect(code(decideTask({ ...facts, extensionsGranted: 1 }, taskCommand('request_extension', 'unit')))).toBeNull();
});

test('a command that waited while its duty moved to another unit is refused', () => {
  const command = taskCommand('report', 'unit', { dutyGeneration: 1 });
  expect(code(decideTask(taskFacts({ dutyGeneration: 2 }), command))).toBe('duty_moved');
});

test('urging twice within five minutes is refused, after five minutes it is not', () => {
  const facts = taskFacts({ lastUrgedAt: '2026-11-25T00:56:00.000Z' });
  expect(code(decideTask(facts, taskCommand('urge', 'office')))).toBe('urged_just_now');
  expect(
    code(decideTask({ ...facts, lastUrgedAt: '2026-11-25T00:55:00.000Z' }, taskCommand('urge', 'office'))),
  ).toBeNull();
});

test('a reassigned duty starts with a receipt clock of its own, the same date, and a new generation of link codes', () => {
  const facts = stepped(decideTask(taskFacts({ state: 'disowned' }), taskCommand('reassign', 'office')));
  expect(facts).toMatchObject({
    state: 'issued',
    unitId: 'u3',
    dueOn: '2026-11-30',
    dutyGeneration: 2,
    signedAt: null,
  });
  expect(facts.clocks.receipt?.round).toBe(2);
});

test.each([
  ['request_extension', 'unit', taskFacts(), true],
  ['request_extension', 'unit', taskFacts({ dueAt: '2026-11-24T16:00:00.000Z' }), false],
  ['request_extension', 'unit', taskFacts({ extensionsGranted: 2 }), false],
  ['request_extension', 'unit', busy('signed'), false],
  ['urge', 'office', taskFacts({ lastUrgedAt: '2026-11-25T00:57:00.000Z' }), false],
  ['urge', 'office', taskFacts({ lastUrgedAt: '2026-11-25T00:55:00.000Z' }), true],
] as const)('%s by %s is offered exactly when it will be accepted (case %#)', (verb, capacity, facts, accepted) => {
  expect(verbsFor('task', facts, capacity, IN_TIME).includes(verb)).toBe(accepted);
  expect(code(decideTask(facts, taskCommand(verb, capacity, { receivedAt: IN_TIME }))) === null).toBe(accepted);
});

test('whatever is offered is accepted, and nothing else is, in any state, before and after the date', () => {
  for (const state of TASK_STATES)
    for (const facts of [
      busy(state),
      { ...busy(state), extension: null },
      { ...busy(state), dueAt: '2026-11-24T16:00:00.000Z' },
    ])
      for (const capacity of CAPACITIES) {
        const offered = verbsFor('task', facts, capacity, IN_TIME);
        const taken = TASK_VERBS.filter(
          (verb) => code(decideTask(facts, taskCommand(verb, capacity, { receivedAt: IN_TIME }))) === null,
        );
        expect(taken).toEqual(offered);
      }
});

test('a letter issued later goes to those and over those channels its rung was planned with', () => {
  const letters = [letterFact('draft', { audience: ['head'], channels: ['email'] })];
  const issued = decideTask(taskFacts({ letters }), taskCommand('issue_letter', 'leader'));
  const told = {
    kind: 'notify',
    template: 'letter_issued',
    audience: ['head'],
    channels: ['email'],
    of: 'responsible',
  };
  expect('step' in issued && issued.step.effects).toMatchObject([{ kind: 'issue_letter', letterId: 'l1' }, told]);
});
