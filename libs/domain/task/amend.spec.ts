import { letterFact, taskCommand, taskFacts } from '../../../test/fixtures/task.ts';
import type { CaseCommand } from '../case/step.ts';
import { decideTask } from './task.decide.ts';
import type { TaskFacts } from './task-facts.ts';

const SOURCE = '《冬季方案（更正稿）》（云安委〔2026〕9号）第3项';
const amended = (facts: TaskFacts, payload: Record<string, unknown>, changes: Partial<CaseCommand> = {}) =>
  decideTask(
    facts,
    taskCommand('amend', 'office', { payload: { kind: 'correction', source: SOURCE, ...payload }, ...changes }),
  );

function stepOf(decision: ReturnType<typeof decideTask>) {
  if ('refused' in decision) throw new Error(decision.refused.code);
  return decision.step;
}

test('a corrected date arms the ladder anew, withdraws papers about the old one and tells everybody both dates', () => {
  const facts = taskFacts({
    letters: [letterFact('draft')],
    extension: { commandId: 'x', at: 'x', requestedDueOn: '2026-12-20', reason: '等' },
  });
  const { facts: after, events, effects } = stepOf(amended(facts, { dueOn: '2026-12-15' }));
  expect(after).toMatchObject({ dueOn: '2026-12-15', dueAt: null, dueRevision: 1, extension: null });
  expect(after.clocks.due).toMatchObject({ revision: 1, dueAt: null });
  expect(after.dueChanges).toMatchObject([{ kind: 'correction', from: '2026-11-30', rule: `依据${SOURCE}` }]);
  expect(events[0]?.text).toBe(
    `柳湾村 柳干事按更正后的文件修改，依据${SOURCE}：期限由2026年11月30日 周一改为2026年12月15日 周二`,
  );
  expect(effects.map((effect) => effect.kind)).toEqual(['withdraw_letter', 'notify', 'notify']);
});

test('a corrected clause leaves the date and its ladder alone', () => {
  const facts = taskFacts();
  const { facts: after, effects } = stepOf(amended(facts, { clause: '每个消防栓都要试水。' }));
  expect(after.clocks).toEqual(facts.clocks);
  expect(after.laterSources).toMatchObject([{ kind: 'correction', source: SOURCE, clause: '每个消防栓都要试水。' }]);
  expect(effects).toMatchObject([{ template: 'amended', audience: ['contact', 'head'] }, { of: 'cooperating' }]);
});

test.each<[string, Partial<TaskFacts>, Record<string, unknown>, string]>([
  ['nothing', {}, {}, 'amend_nothing'],
  ['the same date', {}, { dueOn: '2026-11-30' }, 'amend_nothing'],
  ['a day that is over', {}, { dueOn: '2026-11-20' }, 'amend_past'],
  ['a misprinted year', {}, { dueOn: '2062-11-20' }, 'amend_too_far'],
  ['a date after the report', { state: 'reported' }, { dueOn: '2026-12-15' }, 'amend_not_now'],
  ['a date while nobody knows whose task it is', { state: 'disowned' }, { dueOn: '2026-12-15' }, 'amend_not_now'],
  ['a closed task', { state: 'closed' }, { clause: '改' }, 'verb_not_now'],
])('%s is refused', (_what, facts, payload, code) => {
  expect(amended(taskFacts(facts), payload)).toMatchObject({ refused: { code } });
});

test('only the office follows a document', () => {
  const decision = amended(taskFacts(), { dueOn: '2026-12-15' }, { capacity: 'unit' });
  expect(decision).toMatchObject({ refused: { code: 'verb_not_yours' } });
});

test('cooperating units come and go; who joins is told as at issue, who leaves once, the others what changed', () => {
  const units = { joins: [{ id: 'u5', name: '区住建局' }], leaves: [{ id: 'u2', name: '区交警大队' }] };
  const { facts, events, effects } = stepOf(amended(taskFacts(), units));
  expect(facts.cooperatingUnitIds).toEqual(['u5']);
  expect(events[0]?.text).toContain('增加配合单位区住建局；不再列配合单位区交警大队');
  expect(effects).toMatchObject([
    { kind: 'change_copies', joins: ['u5'], leaves: ['u2'] },
    { template: 'amended', of: 'responsible' },
    { template: 'copied_in', of: 'cooperating', units: ['u5'] },
    { template: 'released', of: 'cooperating', units: ['u2'] },
  ]);
});

test('units that are so already change nothing', () => {
  const units = {
    joins: [
      { id: 'u1', name: '柳湾村' },
      { id: 'u2', name: '区交警大队' },
    ],
    leaves: [{ id: 'u9', name: '别处' }],
  };
  expect(amended(taskFacts(), units)).toMatchObject({ refused: { code: 'amend_nothing' } });
});

test.each([
  ['an earlier date still holds', '2026-11-28', '2026-11-28'],
  ['a later one changes nothing but the sources', '2026-12-10', '2026-11-30'],
])('told to take only what is stricter: %s', (_what, asked, expected) => {
  const told = { kind: 'merger', clause: '每个消防栓都要试水。', dueOn: asked, onlyStricter: true };
  const { facts: after } = stepOf(amended(taskFacts(), told));
  expect(after).toMatchObject({ dueOn: expected, laterSources: [{ kind: 'merger' }] });
});
