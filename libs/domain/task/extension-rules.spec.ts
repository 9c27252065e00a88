import { taskCommand, taskFacts } from '../../../test/fixtures/task.ts';
import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { readPolicies } from '../../config/policy/policies.ts';
import type { Capacity } from '../case/capacity.ts';
import { planClocks } from '../ladder/plan.ts';
import type { ExtensionRule, Policy } from '../ladder/policy.ts';
import { extensionDecider } from './task-conditions.ts';
import { extensionHint } from './extension-hint.ts';
import { decideTask } from './task.decide.ts';
import type { TaskFacts } from './task-facts.ts';

const table = loadAnnouncedCalendar('calendars');
const national = readPolicies('policies').find(({ id }) => id === 'task-national') as Policy;

/** Due on Thursday 31 December 2026 under a rule about extensions. */
function planned(rule: Partial<ExtensionRule>, changes: Partial<TaskFacts> = {}): TaskFacts {
  const policy: Policy = { ...national, extension: { maximum: 1, ...rule } };
  return planClocks({ ...taskFacts({ dueOn: '2026-12-31', ...changes }), dueAt: null }, policy, table, 'task:1').facts;
}

function asked(facts: TaskFacts, day: string, dueOn = '2027-01-20'): string {
  const command = taskCommand('request_extension', 'unit', {
    payload: { dueOn, reason: '等设备' },
    receivedAt: `${day}T02:00:00.000Z`,
  });
  const decision = decideTask(facts, command);
  return 'refused' in decision ? `${decision.refused.code} ${decision.refused.detail}` : 'asked';
}

/** 15 working days before 31 December, that day not counted: 10 December. */
test('a request has to come n working days before expiry; the refusal names the last day', () => {
  const facts = planned({ askBefore: '15 working days before' });
  expect(asked(facts, '2026-12-10')).toBe('asked');
  expect(asked(facts, '2026-12-11')).toMatch(/^extension_too_late .*届满前15个工作日.*最迟2026年12月10日 周四/);
});

test('the unit reads the last day to ask, and afterwards why it cannot', () => {
  const facts = planned({ askBefore: '15 working days before' });
  expect(extensionHint(facts, '2026-12-10T02:00:00.000Z', table)).toBe('申请延期最迟在2026年12月10日 周四。');
  expect(extensionHint(facts, '2026-12-11T02:00:00.000Z', table)).toMatch(/最迟2026年12月10日 周四，现已过/);
  const next = planned({ askBefore: '5 working days before' }, { dueOn: '2027-02-10' });
  expect(extensionHint(next, '2026-12-11T02:00:00.000Z', table)).toBe('申请延期最迟在2027年2月1日 周一（暂定）。');
  expect(extensionHint(planned({}), '2026-12-11T02:00:00.000Z', table)).toBeNull();
  expect(
    extensionHint(planned({}, { extensionsGranted: 1, extensionsAllowed: 1 }), '2026-12-11T02:00:00.000Z', table),
  ).toMatch(/已用完/);
});

test('a request is taken only within the last n days; the refusal names first and last day', () => {
  const facts = planned({ askWithin: '10 natural days before' });
  expect(asked(facts, '2026-12-20')).toMatch(/^extension_too_early .*最早2026年12月21日 周一，最迟2026年12月31日 周四/);
  expect(asked(facts, '2026-12-21')).toBe('asked');
  expect(asked(facts, '2027-01-01')).toMatch(/^extension_too_late .*2026年12月31日 周四/);
});

test('one decision extends so far and no further', () => {
  const facts = planned({ longest: '30 natural days' });
  expect(asked(facts, '2026-12-01', '2027-02-01')).toBe('asked');
  expect(asked(facts, '2026-12-01', '2027-02-02')).toMatch(/^extension_too_long .*2027年2月1日 周一/);
});

test.each<['office' | 'signatory' | 'county', Capacity, string | null]>([
  ['office', 'office', null],
  ['office', 'leader', 'verb_not_yours'],
  ['signatory', 'leader', null],
  ['signatory', 'office', 'verb_not_yours'],
  ['county', 'office', null],
])('where %s decides, %s is answered %s', (extensionDecidedBy, capacity, expected) => {
  const extension = { commandId: 'c', at: '2026-12-01T02:00:00.000Z', requestedDueOn: '2027-01-20', reason: '等设备' };
  const payload = { dueOn: '2027-01-20', reason: '依据政办〔2026〕9号' };
  const command = taskCommand('grant_extension', capacity, { payload });
  const decision = decideTask(planned({}, { extensionDecidedBy, extension }), command);
  expect('refused' in decision ? decision.refused.code : null).toBe(expected);
});

test('what a body outside the office decides is entered with its paper, and named as its decision', () => {
  const extension = { commandId: 'c', at: '2026-12-01T02:00:00.000Z', requestedDueOn: '2027-01-20', reason: '等设备' };
  const facts = planned({}, { extensionDecidedBy: 'committee', extension });
  const entered = (reason?: string) =>
    decideTask(facts, taskCommand('grant_extension', 'office', { payload: { dueOn: '2027-01-20', reason } }));
  expect(entered()).toMatchObject({ refused: { code: 'extension_paper_missing' } });
  const decision = entered('安委会第3次会议');
  expect('step' in decision && decision.step.events[0]?.text).toMatch(/录入安委会同意延期的决定.*安委会第3次会议/);
  expect('step' in decision && decision.step.facts.dueChanges[0]).toMatchObject({
    rule: expect.stringContaining('由安委会决定'),
  });
});

test('what a body outside the office refuses is entered as its refusal, and a second request waits for it', () => {
  const extension = { commandId: 'c', at: '2026-12-01T02:00:00.000Z', requestedDueOn: '2027-01-20', reason: '等设备' };
  const facts = planned({}, { extensionDecidedBy: 'committee', extension });
  expect(asked(facts, '2026-12-02')).toMatch(/正等安委会答复/);
  const decision = decideTask(
    facts,
    taskCommand('refuse_extension', 'office', { payload: { reason: '安委会第4次会议' } }),
  );
  expect('step' in decision && decision.step.events[0]?.text).toMatch(/录入安委会不同意延期的决定：安委会第4次会议/);
  expect(extensionDecider(planned({}, { extensionDecidedBy: 'leader_in_charge' }))).toBe('领导');
  expect(extensionDecider(planned({}))).toBe('安办');
});

test('a grant keeps the date until then with who granted it and by which rule', () => {
  const extension = { commandId: 'c', at: '2026-12-01T02:00:00.000Z', requestedDueOn: '2027-01-20', reason: '等设备' };
  const command = taskCommand('grant_extension', 'office', { payload: { dueOn: '2027-01-20' } });
  const decision = decideTask(planned({}, { extension, extensionsAllowed: 1 }), command);
  expect('step' in decision && decision.step.facts.dueChanges).toEqual([
    {
      kind: 'extension',
      from: '2026-12-31',
      at: command.receivedAt,
      by: command.actor.name,
      rule: '督办规则：最多延期1次，这是第1次',
    },
  ]);
});
