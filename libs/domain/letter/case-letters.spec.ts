import { taskFacts } from '../../../test/fixtures/task.ts';
import { letterDrafted, letterSettled } from './case-letters.ts';

const paper = {
  kind: 'draft_letter',
  letter: 'urging',
  audience: ['head'],
  channels: ['sms'],
  issue: 'if_authorised',
} as const;
const drafted = (facts = taskFacts(), id = 'l1', at = '2026-12-01T01:00:00.000Z') =>
  letterDrafted(facts, { id, authorised: false }, paper, at);
const timed = (facts: ReturnType<typeof drafted>, dueAt: string) => ({
  ...facts,
  clocks: { ...facts.clocks, approval: { ...facts.clocks.approval!, dueAt } },
});

test('a paper that joins another within its term is chased with it; one that comes later anew', () => {
  const first = timed(drafted(), '2026-12-02T16:00:00.000Z');
  expect(drafted(first, 'l2', '2026-12-02T01:00:00.000Z').clocks.approval).toEqual(first.clocks.approval);
  expect(drafted(first, 'l2', '2026-12-03T01:00:00.000Z').clocks.approval).toMatchObject({ round: 2, dueAt: null });
});

test('the chase ends with the last paper that waits', () => {
  const both = drafted(drafted(), 'l2');
  const one = letterSettled(both, 'l1', 'issued');
  expect(one.clocks.approval).toBeDefined();
  expect(letterSettled(one, 'l2', 'withdrawn').clocks.approval).toBeUndefined();
});

test('a paper issued under a standing authorisation waits for nobody', () => {
  const facts = letterDrafted(taskFacts(), { id: 'l1', authorised: true }, paper, '2026-12-01T01:00:00.000Z');
  expect(facts.clocks.approval).toBeUndefined();
});
