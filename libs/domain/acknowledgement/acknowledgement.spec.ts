import type { CaseCommand, Decision } from '../case/step.ts';
import type { Capacity } from '../case/capacity.ts';
import { verbsFor } from '../case/procedures.ts';
import type { AcknowledgementFacts } from './acknowledgement-facts.ts';
import { ACKNOWLEDGEMENT_STATES, ACKNOWLEDGEMENT_TRANSITIONS } from './acknowledgement-state.ts';
import { ACKNOWLEDGEMENT_VERBS } from './acknowledgement-verbs.ts';
import { decideAcknowledgement } from './acknowledgement.decide.ts';
import { openAcknowledgement } from './acknowledgement.open.ts';

const ISSUED = '2026-11-23T01:00:00.000Z';
const YEARS_LATER = '2028-11-23T01:00:00.000Z';
const CAPACITIES: readonly Capacity[] = ['unit', 'cooperating', 'office', 'leader', 'none'];
const opened = openAcknowledgement(
  { unitId: 'u1', cooperatingUnitIds: [], dueOn: null, dueBasis: '', noticeId: 'n1', duty: null },
  ISSUED,
);

const command = (verb: string, capacity: Capacity, receivedAt = ISSUED): CaseCommand => ({
  id: 'c1',
  verb,
  payload: { reason: '发错单位' },
  actor: { kind: 'person', id: 'p1', name: '柳湾村 张三', unitId: 'u1' },
  capacity,
  dutyGeneration: 1,
  receivedAt,
});
const stepped = (decision: Decision<AcknowledgementFacts>) => {
  if ('refused' in decision) throw new Error(decision.refused.detail);
  return decision.step;
};
const inState = (state: AcknowledgementFacts['state']): AcknowledgementFacts => ({ ...opened.facts, state });

test('it opens with one message to the contact, and nothing that could fall due', () => {
  expect(opened.effects).toMatchObject([{ kind: 'notify', template: 'issued', audience: ['contact'] }]);
  expect(opened.facts).toMatchObject({ state: 'issued', clocks: {}, dueOn: null, dueAt: null, closedAt: null });
});

test('a signature ends it whenever it comes, says who and when, and lets its link open what was read', () => {
  const { facts, events, effects } = stepped(decideAcknowledgement(opened.facts, command('sign', 'unit', YEARS_LATER)));
  expect(facts).toMatchObject({
    state: 'acknowledged',
    signedAt: YEARS_LATER,
    signedBy: '柳湾村 张三',
    closedAt: YEARS_LATER,
  });
  expect(events).toEqual([{ kind: 'signed', text: '柳湾村 张三签收，已阅知' }]);
  expect(effects).toEqual([{ kind: 'silence', keepsLinks: true }]);
});

test('a withdrawal gives its reason, tells nobody and shuts every link', () => {
  const { facts, events, effects } = stepped(decideAcknowledgement(opened.facts, command('withdraw', 'office')));
  expect(facts).toMatchObject({ state: 'withdrawn', signedAt: null, closedAt: ISSUED });
  expect(events.map(({ text }) => text)).toEqual(['柳湾村 张三撤回阅知：发错单位']);
  expect(effects).toEqual([{ kind: 'silence' }]);
});

describe.each(ACKNOWLEDGEMENT_STATES)('in state %s', (state) => {
  test.each(CAPACITIES)('what is offered to %s is accepted and moves along the graph; nothing else is', (capacity) => {
    const facts = inState(state);
    const decisions = ACKNOWLEDGEMENT_VERBS.map((verb) => ({
      verb,
      decision: decideAcknowledgement(facts, command(verb, capacity)),
    }));
    const taken = decisions.filter(({ decision }) => 'step' in decision);
    expect(taken.map(({ verb }) => verb)).toEqual(verbsFor('acknowledgement', facts, capacity, ISSUED));
    for (const { decision } of taken) {
      expect(ACKNOWLEDGEMENT_TRANSITIONS[state]).toContain(stepped(decision).facts.state);
    }
  });
});

test.each([
  ['sign', 'office', 'issued', 'verb_not_yours'],
  ['withdraw', 'unit', 'issued', 'verb_not_yours'],
  ['sign', 'unit', 'acknowledged', 'verb_not_now'],
  ['withdraw', 'office', 'acknowledged', 'verb_not_now'],
  ['sign', 'unit', 'withdrawn', 'verb_not_now'],
  ['report', 'unit', 'issued', 'verb_unknown'],
  ['urge', 'office', 'issued', 'verb_unknown'],
] as const)('%s by %s once %s is refused as %s', (verb, capacity, state, code) => {
  const decision = decideAcknowledgement(inState(state), command(verb, capacity));
  expect(decision).toMatchObject({ refused: { code } });
});
