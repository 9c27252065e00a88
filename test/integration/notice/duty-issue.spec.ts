import type { RehearsalView } from '../../../libs/contracts/http/rehearsal.ts';
import type { DutyFacts } from '../../../libs/domain/duty/duty-facts.ts';
import { acting, DutyOffice, kept, proposedRule, TASKS, typed } from './duty-office.ts';
import { keysOf, taskOf, type NoticeOffice } from './notice-office.ts';

let desk: DutyOffice;
let office: NoticeOffice;
beforeAll(async () => {
  desk = await DutyOffice.open();
  office = desk.office;
});
afterAll(() => office.api.close());

test('the issue opens tasks and duties, each with its units, its rule and the rules of its kind', async () => {
  const { work, units } = await desk.ready();
  expect(keysOf(work)).toEqual([]);
  const answer = await desk.issue(work.id, { policyId: TASKS });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ policyId: TASKS, dutyPolicyId: 'duty-national' });
  const cases = await desk.opened(work.id);
  expect(cases.map(({ ref, kind, unitId, policyId }) => [ref, kind, unitId, policyId])).toEqual([
    ['1', 'duty', units.party, 'duty-national'],
    ['2', 'duty', units.east, 'duty-national'],
    ['2', 'duty', units.west, 'duty-national'],
    ['3', 'duty', units.squad, 'duty-national'],
    ['4', 'duty', units.clinic, 'duty-national'],
    ['5', 'duty', units.east, 'duty-national'],
    ['5', 'duty', units.west, 'duty-national'],
    ['6', 'duty', units.squad, 'duty-national'],
    ['9', 'task', units.clinic, TASKS],
  ]);
  const of = (ref: string): DutyFacts => cases.find((one) => one.ref === ref)!.facts;
  expect(cases[0]?.key).toBe(`duty:${taskOf(work, '1').id}:${units.party}`);
  expect(of('1')).toMatchObject({
    rule: proposedRule(work, '1'),
    dueOn: '2026-12-31',
    dueBasis: taskOf(work, '1').dutyBasis,
    periods: [{ name: '2026年第四季度', done: 0 }],
  });
  expect(of('3')).toMatchObject({ dueOn: '2027-01-15', rule: { count: 2, by: { day: 15, following: true } } });
  expect(of('2')).toMatchObject({ dueOn: '2026-11-25' });
  expect(of('6')).toMatchObject({ rule: typed(), cooperatingUnitIds: [units.police] });
  expect(cases.at(-1)?.facts).toMatchObject({ dueOn: '2026-12-20' });
  expect(await office.faults()).toEqual([]);
});

test('issuing again answers with the same cases, under other rules it is refused', async () => {
  const { work } = await desk.ready();
  const first = await desk.issue(work.id, { policyId: TASKS, dutyPolicyId: 'duty-national' });
  expect(await desk.issue(work.id, { policyId: TASKS })).toMatchObject({ status: 200, body: first.body });
  const other = await desk.issue(work.id, { policyId: TASKS, dutyPolicyId: 'duty-local' });
  expect(other).toMatchObject({ status: 409, body: { code: 'notice_issued' } });
});

test.each<[string, object, string]>([
  ['no rules for its tasks', {}, 'policy_missing'],
  ['rules of duties for its tasks', { policyId: 'duty-national' }, 'policy_kind'],
  ['rules of tasks for its duties', { policyId: TASKS, dutyPolicyId: TASKS }, 'policy_kind'],
  ['rules for its duties nobody knows', { policyId: TASKS, dutyPolicyId: 'no-such' }, 'policy_unknown'],
])('an order with %s opens nothing', async (_, order, code) => {
  const { work } = await desk.ready();
  expect(await desk.issue(work.id, order)).toMatchObject({ status: 400, body: { code } });
  expect(await desk.opened(work.id)).toEqual([]);
});

test('a notice of duties alone needs no rules for tasks', async () => {
  const { work } = await desk.ready();
  const next = await office.edit(work, 'tasks/exclude', { taskIds: [taskOf(work, '9').id], reason: '另文下发' });
  const answer = await desk.issue(next.id, {});
  expect(answer).toMatchObject({ status: 200, body: { policyId: null, dutyPolicyId: 'duty-national' } });
  expect(await desk.issue(next.id, { policyId: TASKS })).toMatchObject({ status: 200 });
});

test('a window that is over, a target out of reach and a unit nobody reaches need a recorded reason each', async () => {
  const { work, units } = await desk.ready();
  const mute = await office.unit(desk.nextName('失联村'), 'village', false);
  const one = taskOf(work, '1');
  const six = taskOf(work, '6');
  let next = await office.edit(work, `tasks/${one.id}`, { duty: typed({ from: '2026-09-07', count: 1 }) });
  next = await office.edit(next, `tasks/${six.id}`, {
    duty: typed({ count: 30 }),
    units: [...kept(six).slice(0, 1), acting(mute)],
  });
  expect(keysOf(next)).toEqual([`duty_window_over:${one.id}`, `duty_pace:${six.id}`, `no_contact:${mute}`]);
  const refused = await desk.issue(next.id, { policyId: TASKS });
  expect(refused).toMatchObject({ status: 409, body: { code: 'notice_not_ready' } });
  expect(refused.body.detail).toContain('2026年9月已于2026年9月30日 周三结束，下发即缺1次');
  const overrides = [{ keys: keysOf(next), reason: '按要求追补' }];
  expect(await desk.issue(next.id, { policyId: TASKS, overrides })).toMatchObject({ status: 200 });
  expect((await office.notice(next.id)).overrides).toHaveLength(3);
  expect(units.squad).toBe((await desk.opened(next.id)).find(({ ref }) => ref === '6')?.unitId);
});

test('the rehearsal runs tasks and duties, accepted or only proposed, and names those without a number', async () => {
  const notice = await desk.imported();
  const rehearsed = async (query = ''): Promise<RehearsalView> => {
    const answer = await office.officer.get<RehearsalView>(`/api/v1/notices/${notice.id}/rehearsal${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const view = await rehearsed();
  expect(view).toMatchObject({ policyId: TASKS, dutyPolicyId: 'duty-national', cases: 7 });
  expect(new Set(view.events.map(({ taskRef }) => taskRef))).toEqual(new Set(['1', '2', '3', '4', '5', '8', '9']));
  expect(view.events.some(({ clock, verb }) => clock === 'arrears' && verb === 'urge')).toBe(true);
  const open = view.collisions.filter(({ code }) => code === 'no_duty_rule');
  expect(open.flatMap(({ taskRefs }) => taskRefs)).toEqual(['6', '7']);
  const punctual = await rehearsed('?assume=on-time');
  expect(punctual.events.filter(({ clock }) => clock === 'arrears')).toEqual([]);
  const wrong = await office.officer.get(`/api/v1/notices/${notice.id}/rehearsal?dutyPolicyId=${TASKS}`);
  expect(wrong).toMatchObject({ status: 400, body: { code: 'policy_kind' } });
});
