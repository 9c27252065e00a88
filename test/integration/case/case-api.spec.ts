import { randomUUID } from 'node:crypto';
import type { CaseSummary } from '../../../libs/contracts/http/case.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import type { Workbench } from '../../../libs/contracts/http/workbench.ts';
import { CaseOffice } from './case-office.ts';

let story: CaseOffice;
beforeAll(async () => {
  story = await CaseOffice.open();
});
afterAll(() => story.close());

const commands = (caseId: string): string => `/api/v1/cases/${caseId}/commands`;

test('a case says what is next, who would be told, why it is due then, and what the reader may do', async () => {
  const id = await story.issue();
  const detail = await story.read(id);
  expect(detail).toMatchObject({
    unitName: '柳湾村',
    stateName: '待签收',
    lamp: 'normal',
    capacity: 'office',
    due: { on: '2026-11-27', text: '2026年11月27日 周五', distance: '还有4个工作日', workingDaysLeft: 4 },
    cooperatingUnits: [{ name: '云溪中心学校' }],
    policy: { id: 'task-national', version: 4 },
  });
  expect(detail.verbs.map(({ verb }) => verb)).toEqual(['suspend', 'amend', 'withdraw', 'urge']);
  expect(detail.next).toContain('前未反馈，将再次提醒');
  expect(detail.dueExplanation.join()).toContain('条款写明“11月27日前”');
  expect(detail.plan[0]!.audience).toEqual([{ role: '经办人', people: ['周宁'] }]);
  expect(detail.timeline).toMatchObject([{ kind: 'opened', texts: ['下发任务'] }]);
  expect(detail.notifications.map(({ unitName, address }) => [unitName, address])).toContainEqual([
    '柳湾村',
    '138****0000',
  ]);
  expect(detail.notifications.map(({ body }) => body).join()).not.toContain('{{link}}');
});

test.each([
  ['task-national', { moves: false, text: '2026年11月27日 周五' }],
  ['task-minutes', { moves: true, text: '2026年11月23日 09:03' }],
])(
  'under %s the case page says what a return makes of the date, and a return makes just that',
  async (policy, told) => {
    const id = await story.issue({ policy });
    const unit = await story.unitAccount(story.village);
    await story.act(unit, id, { verb: 'report', text: '已办' });
    await story.goTo('2026-11-23T01:01:00.000Z');
    expect((await story.read(id)).dueOnRestart).toEqual(told);
    await story.act(story.officer, id, { verb: 'return', reason: '缺照片' });
    const returned = await story.read(id);
    expect(returned.due.text).toBe(told.text);
    expect(returned.notifications.find(({ template }) => template === 'returned')?.body).toContain(told.text);
    await story.goTo('2026-11-23T01:00:00.000Z');
  },
);

test('an extension is not offered once the date has passed', async () => {
  const id = await story.issue({ policy: 'task-minutes' });
  const verbs = async () =>
    (await story.read(id, await story.unitAccount(story.village))).verbs.map(({ verb }) => verb);
  expect(await verbs()).toContain('request_extension');
  await story.goTo('2026-11-23T01:02:00.001Z');
  expect(await verbs()).not.toContain('request_extension');
  await story.goTo('2026-11-23T01:00:00.000Z');
});

test('each account gets the verbs of its own capacity, and those who only look get none', async () => {
  const id = await story.issue();
  const verbsOf = async (client: Parameters<CaseOffice['read']>[1]) =>
    (await story.read(id, client)).verbs.map(({ verb }) => verb);
  expect(await verbsOf(await story.unitAccount(story.village))).toEqual([
    'sign',
    'progress',
    'report',
    'request_extension',
    'disown',
  ]);
  expect(await verbsOf(await story.unitAccount(story.school))).toEqual(['contribute']);
  expect(await verbsOf(await story.api.signIn('shenji'))).toEqual([]);
  expect(await verbsOf(await story.api.signIn('zhiban'))).toEqual([]);
});

test('a command is stored at once, its repeat is the same act, and the timeline names who did it', async () => {
  const id = await story.issue();
  const unit = await story.unitAccount(story.village);
  const commandId = randomUUID();
  const keyed = unit.with({ 'idempotency-key': commandId });
  story.engineIsAway = true;
  expect(await keyed.post(commands(id), { verb: 'sign' })).toMatchObject({
    status: 202,
    body: { status: 'accepted', commandId },
  });
  story.engineIsAway = false;
  await story.settle(id);
  expect(await keyed.post(commands(id), { verb: 'sign' })).toMatchObject({ status: 200, body: { status: 'applied' } });
  const state = await unit.get(`${commands(id)}/${commandId}`);
  expect(state.body).toMatchObject({ status: 'applied', verbName: '签收' });
  const detail = await story.read(id);
  expect(detail.stages.map(({ status }) => status)).toEqual(['done', 'done', 'current', 'ahead', 'ahead', 'ahead']);
  expect(detail.timeline.filter(({ events }) => events.includes('signed'))).toHaveLength(1);
  expect(detail.timeline.at(-1)!.actor!.name).toContain('柳湾村');
});

test('the whole path: reported, returned, reported again, accepted, closed', async () => {
  const id = await story.issue();
  const unit = await story.unitAccount(story.village);
  await story.act(unit, id, { verb: 'report', text: '已排查 42 户' });
  expect((await story.read(id)).waiting).toEqual(['待复核']);
  await story.act(story.officer, id, { verb: 'return', reason: '缺少整改照片' });
  await story.act(unit, id, { verb: 'report', text: '已补照片' });
  await story.act(story.officer, id, { verb: 'accept' });
  expect(await story.read(id)).toMatchObject({ lamp: 'closed', stateName: '已办结', plan: [], verbs: [] });
});

test.each([
  ['{"verb":', 400, 'body_not_json', 'JSON'],
  [[], 400, 'body_not_object', 'JSON 对象'],
  [{}, 400, 'verb_missing', 'verb'],
  [{ verb: 'delete' }, 400, 'verb_unknown', '没有“delete”这种操作'],
  [{ verb: 'report' }, 400, 'body_invalid', '请填写办理结果'],
  [{ verb: 'sign', note: '好' }, 400, 'body_invalid', 'note：没有这一项'],
  [{ verb: 'request_extension', dueOn: '2026-02-30', reason: '下雨' }, 400, 'body_invalid', '真实存在的日期'],
  [{ verb: 'sign', id: '7' }, 400, 'body_invalid', 'UUID'],
  [{ verb: 'accept' }, 409, 'verb_not_now', '待签收'],
  [{ verb: 'sign' }, 409, 'verb_not_yours', '签收'],
  [{ verb: 'reassign', unitId: '00000000-0000-4000-8000-000000000000', reason: '错' }, 400, 'unit_unfit', '不存在'],
])('the command %j is refused with %i %s', async (body, status, code, words) => {
  const id = await story.issue();
  const answer = await story.officer.post(commands(id), body);
  expect(answer).toMatchObject({ status, body: { code } });
  expect(answer.body.detail).toContain(words);
  expect((await story.read(id)).state).toBe('issued');
});

test('a duty is not handed to a unit that has the same item already', async () => {
  const twin = await story.addUnit('双河村');
  const [first, second] = [await story.issue(), await story.issue({ unit: twin })];
  await story.api.dataSource.query('update case_file set notice_task_id = $1 where id = any($2::uuid[])', [
    randomUUID(),
    [first, second],
  ]);
  await story.act(await story.unitAccount(story.village), first, { verb: 'disown', reason: '不属本村' });
  const answer = await story.officer.post(commands(first), { verb: 'reassign', unitId: twin.id, reason: '经核' });
  expect(answer).toMatchObject({ status: 409, body: { code: 'unit_has_task' } });
  expect(answer.body.detail).toContain((await story.read(second)).number);
});

test.each([false, true])(
  'of two cases of one item that are handed to one unit at the same time one is refused (engine away: %s)',
  async (isAway) => {
    const [twin, heir] = [
      await story.addUnit(`溪东${String(isAway)}村`),
      await story.addUnit(`溪西${String(isAway)}村`),
    ];
    const both = [await story.issue(), await story.issue({ unit: twin })] as const;
    await story.api.dataSource.query('update case_file set notice_task_id = $1 where id = any($2::uuid[])', [
      randomUUID(),
      both,
    ]);
    for (const [at, unit] of [story.village, twin].entries())
      await story.act(await story.unitAccount(unit), both[at]!, { verb: 'disown', reason: '不属本村' });
    story.engineIsAway = isAway;
    const order = { verb: 'reassign', unitId: heir.id, reason: '经核' };
    const answers = await Promise.all(both.map((id) => story.officer.post(commands(id), order)));
    story.engineIsAway = false;
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      isAway ? 202 : 200,
      409,
    ]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'unit_has_task' });
  },
);

test("a unit's account finds no other unit's case: not in the list, not by id, not for acting, not for following", async () => {
  const id = await story.issue();
  const stranger = await story.unitAccount(await story.addUnit('河口村'));
  const missing = { status: 404, body: { code: 'case_not_found' } };
  expect((await stranger.get<Page<CaseSummary>>('/api/v1/cases')).body).toMatchObject({ items: [], total: 0 });
  expect(await stranger.get(`/api/v1/cases/${id}`)).toMatchObject(missing);
  expect(await stranger.post(commands(id), { verb: 'sign' })).toMatchObject(missing);
  expect(await stranger.get(`/api/v1/cases/${id}/events`)).toMatchObject(missing);
  expect(await stranger.get(`${commands(id)}/${randomUUID()}`)).toMatchObject(missing);
});

test('auditors and the duty desk change nothing', async () => {
  const id = await story.issue();
  const auditor = await story.api.signIn('shenji');
  const desk = await story.api.signIn('zhiban');
  expect(await auditor.post(commands(id), { verb: 'urge', reason: '快' })).toMatchObject({ status: 403 });
  expect(await desk.post(commands(id), { verb: 'urge', reason: '快' })).toMatchObject({ status: 403 });
});

test("the list's filters and the workbench count the same cases", async () => {
  const own = await CaseOffice.open();
  const late = await own.issue({ title: '到期未报', dueOn: '2026-11-23' });
  const soon = await own.issue({ title: '即将到期', dueOn: '2026-11-25' });
  await own.issue({ title: '时间还早', dueOn: '2026-12-30' });
  const closed = await own.issue({ title: '已经撤回' });
  await own.act(own.officer, closed, { verb: 'withdraw', reason: '重复下发' });
  await own.goTo('2026-11-24T01:30:00.000Z');
  const ids = async (query: string) =>
    (await own.officer.get<Page<CaseSummary>>(`/api/v1/cases?${query}`)).body.items.map((item) => item.id);
  expect(await ids('lamp=late')).toEqual([late]);
  expect(await ids('lamp=soon')).toEqual([soon]);
  expect(await ids('lamp=closed')).toEqual([closed]);
  expect(await ids('due=week')).toEqual([soon]);
  expect(await ids(`q=${encodeURIComponent('还早')}`)).toHaveLength(1);
  expect(await ids('receipt=overdue')).toEqual([]);
  const first = (await own.officer.get<Page<CaseSummary>>('/api/v1/cases?limit=3')).body;
  expect(first).toMatchObject({ total: 4, items: [{ id: late, due: { distance: '逾期1天' } }, { id: soon }, {}] });
  expect(await ids(`limit=3&cursor=${first.nextCursor}`)).toEqual([closed]);
  const { body } = await own.officer.get<Workbench>('/api/v1/workbench');
  expect(body).toMatchObject({ late: 1, dueToday: 0, dueThisWeek: 1, openTotal: 3, receiptOverdue: 0 });
  expect(body).toMatchObject({ doneTotal: 0, withdrawnTotal: 1 });
  expect(await ids('phase=done')).toEqual([]);
  expect(await ids('state=withdrawn')).toEqual([closed]);
  expect(body.lateByUnit).toMatchObject([{ unitName: '柳湾村', late: 1, open: 3 }]);
  expect(body.load).toHaveLength(12);
  expect(body.load.slice(0, 2)).toEqual([
    { month: '2026-11', due: 2 },
    { month: '2026-12', due: 1 },
  ]);
  await own.close();
});

test('the policies new cases may open with are listed', async () => {
  const { body } = await story.officer.get<Page<{ id: string }>>('/api/v1/policies');
  expect(body.items.map(({ id }) => id)).toContain('task-national');
});
