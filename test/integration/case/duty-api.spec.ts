import type { NewToken } from '../../../libs/contracts/http/account.ts';
import type { CaseDetail, CaseSummary } from '../../../libs/contracts/http/case.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import type { Workbench } from '../../../libs/contracts/http/workbench.ts';
import { actOnCase } from '../../../apps/cli/src/case/act.ts';
import { listRows } from '../../../apps/cli/src/case/list.ts';
import { showCase } from '../../../apps/cli/src/case/show.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { jpegPhoto } from '../phone/photo.ts';
import { CaseOffice } from './case-office.ts';

let story: CaseOffice;
beforeEach(async () => {
  story = await CaseOffice.open();
});
afterEach(() => story.close());

const commands = (caseId: string): string => `/api/v1/cases/${caseId}/commands`;
const act = (on: string, text = '召开例会') => ({ verb: 'record_act', on, text });
const verbsOf = ({ verbs }: CaseDetail): string[] => verbs.map(({ verb }) => verb);

test('a duty says its rule, its window, what is owed, what comes next and whom it would tell', async () => {
  const id = await story.issueDuty({ count: 4, actor: '主要负责人' });
  const detail = await story.read(id);
  expect(detail).toMatchObject({
    kind: 'duty',
    stateName: '待签收',
    lamp: 'normal',
    due: {
      on: '2026-12-31',
      text: '2026年12月31日 周四',
      distance: '剩余29个工作日',
      workingDaysLeft: 29,
      provisional: false,
    },
    dueChanges: [],
    pauses: [],
    extensionRule: null,
    dueOnRestart: null,
    dueOnResume: null,
    report: null,
    signedAt: null,
    duty: {
      rule: '每季度不少于4次',
      actor: '主要负责人',
      pace: { period: '2026年第四季度', done: 0, target: 4, owed: 4, workingDaysLeft: 29, level: 'hard' },
      arrears: '',
      periods: [{ name: '2026年第四季度', last: '2026-12-31', status: 'running', short: 4 }],
      acts: [],
    },
  });
  expect(verbsOf(detail)).toEqual(['amend', 'withdraw', 'urge']);
  expect(detail.dueExplanation.join('\n')).toContain('本期最后一日是2026年12月31日 周四');
  expect(detail.dueExplanation.join('\n')).toContain('第5项');
  expect(detail.stages.map(({ name, status }) => [name, status])).toEqual([
    ['下达', 'done'],
    ['2026年第四季度', 'current'],
    ['结束', 'ahead'],
  ]);
  const turn = detail.plan.find(({ verb }) => verb === 'open_period');
  expect(turn).toMatchObject({ text: '本期结束，进入下一期', audience: [] });
  const reminder = detail.plan.find(({ clock, verb }) => clock === 'pace' && verb === 'remind');
  expect(reminder).toMatchObject({
    text: '本期次数仍未完成，再次提醒',
    audience: [
      { role: '经办人', people: ['周宁'] },
      { role: '主要负责人', people: ['梁正'] },
      { role: '配合单位经办人', people: ['周宁'] },
    ],
  });
  expect(detail.next).toContain('前未签收，将再次提醒');
  expect(detail.timeline).toMatchObject([{ kind: 'opened', texts: ['下达周期性职责：每季度不少于4次'] }]);
});

test('acts are recorded with photos, struck and excused through the interface, each by those who may', async () => {
  const id = await story.issueDuty({ every: 'month', count: 2, from: '2026-10-01' });
  await story.climb(id);
  const [village, school] = [await story.unitAccount(story.village), await story.unitAccount(story.school)];
  const stranger = await story.unitAccount(await story.addUnit('河口村'));
  const auditor = await story.api.signIn('shenji');
  expect(verbsOf(await story.read(id, village))).toEqual(['sign', 'record_act', 'disown']);
  expect(verbsOf(await story.read(id, school))).toEqual(['record_act']);
  expect(verbsOf(await story.read(id, auditor))).toEqual([]);
  expect(verbsOf(await story.read(id))).toEqual(['excuse', 'amend', 'withdraw', 'urge']);
  const photo = await jpegPhoto();
  const handed = await school.upload<{ ids: string[] }>(`/api/v1/cases/${id}/attachments`, '会.jpg', photo, 'photos');
  await story.act(school, id, { ...act('2026-11-19', '学校例会'), attachmentIds: handed.body.ids });
  await story.act(village, id, act('2026-11-20'));
  const { acts, pace } = (await story.read(id)).duty!;
  expect(pace).toMatchObject({ done: 2, level: 'met' });
  const [schools, villages] = acts.map((one) => one.id);
  const strike = (actId: string | undefined) => ({ verb: 'strike_act', actId, reason: '不算' });
  const excuse = { verb: 'excuse', period: '2026-10-31', reason: '下达时已过' };
  const refused: [ApiClient, object, number, string][] = [
    [school, strike(schools), 409, 'verb_not_yours'],
    [school, excuse, 409, 'verb_not_yours'],
    [village, strike(schools), 409, 'act_not_yours'],
    [village, excuse, 409, 'verb_not_yours'],
    [stranger, act('2026-11-20', '代为记录'), 404, 'case_not_found'],
    [stranger, strike(villages), 404, 'case_not_found'],
    [story.officer, act('2026-11-20', '代为记录'), 409, 'verb_not_yours'],
    [auditor, act('2026-11-20', '代为记录'), 403, 'auditor_read_only'],
    [auditor, strike(villages), 403, 'auditor_read_only'],
    [auditor, excuse, 403, 'auditor_read_only'],
    [village, act('2026-11-20'), 409, 'act_twice'],
    [village, { ...act('2026-11-20'), when: '上午' }, 400, 'body_invalid'],
    [village, { verb: 'report', text: '已办结' }, 409, 'verb_unknown'],
  ];
  for (const [client, body, status, code] of refused) {
    expect([body, await client.post(commands(id), body)]).toMatchObject([body, { status, body: { code } }]);
  }
  expect((await story.read(id)).duty!.actsInAll).toBe(2);
  await story.act(village, id, strike(villages));
  await story.act(story.officer, id, strike(schools));
  await story.act(story.officer, id, excuse);
  const detail = await story.read(id);
  expect(detail.duty).toMatchObject({
    arrears: '',
    actsInAll: 0,
    pace: { done: 0, owed: 2 },
    periods: [{ name: '2026年10月', done: 0, short: 0, status: 'locked', excused: '下达时已过' }, {}],
  });
  expect(detail.timeline.flatMap(({ events }) => events).filter((kind) => /act_|excused/.test(kind))).toEqual([
    'act_recorded',
    'act_recorded',
    'act_struck',
    'act_struck',
    'excused',
  ]);
  expect((await auditor.get(`/api/v1/cases/${id}`)).status).toBe(200);
});

test('lists and the workbench count a duty by what it owes, not by its date', async () => {
  const met = await story.issueDuty({ every: 'month', from: '2026-11-01' }, { title: '已达标' });
  const soon = await story.issueDuty({ every: 'month', from: '2026-11-01' }, { title: '月底还差一次' });
  const calm = await story.issueDuty({ every: 'span', count: 2, from: '2026-11-01' }, { title: '时间还够' });
  const short = await story.issueDuty({ every: 'span', count: 40, from: '2026-11-01' }, { title: '来不及' });
  const behind = await story.issueDuty({ every: 'quarter', from: '2026-07-01' }, { title: '上一季度缺次' });
  const task = await story.issue({ dueOn: '2026-12-10' });
  await story.act(await story.unitAccount(story.village), met, act('2026-11-20'));
  await story.climb(behind);
  await story.goTo('2026-11-30T01:00:00.000Z');
  const list = async (query: string): Promise<CaseSummary[]> =>
    (await story.officer.get<Page<CaseSummary>>(`/api/v1/cases?${query}`)).body.items;
  const ids = async (query: string): Promise<string[]> => (await list(query)).map(({ id }) => id);
  expect(await ids('')).toEqual([behind, met, soon, task, calm, short]);
  expect(await ids('kind=task')).toEqual([task]);
  expect(await ids('kind=duty&lamp=late')).toEqual([behind]);
  expect(await ids('arrears=open')).toEqual([behind]);
  expect(await ids('lamp=soon')).toEqual([soon]);
  expect(await ids('due=today')).toEqual([soon]);
  expect(await ids('pace=impossible')).toEqual([short]);
  expect(await ids('pace=hard')).toEqual([soon]);
  expect(await ids('state=running')).toEqual([met]);
  expect((await story.officer.get('/api/v1/cases?pace=met')).status).toBe(400);
  const [first] = await list('arrears=open');
  expect(first).toMatchObject({
    waiting: ['2026年第三季度缺1次'],
    due: { distance: '剩余24个工作日' },
    duty: { rule: '每季度不少于1次', arrears: '2026年第三季度缺1次', pace: { level: 'on_course' } },
  });
  expect(await list('state=running')).toMatchObject([{ lamp: 'normal', due: { distance: '本期已达标' } }]);
  const page = (await story.officer.get<Page<CaseSummary>>('/api/v1/cases?limit=2')).body;
  expect(await ids(`limit=2&cursor=${page.nextCursor}`)).toEqual([soon, task]);
  const { body } = await story.officer.get<Workbench>('/api/v1/workbench');
  expect(body).toMatchObject({ late: 1, dueToday: 1, dueThisWeek: 1, waitingForReview: 0, openTotal: 6 });
  // November: what is still owed this month. December: three windows that run, a task, and the next windows of the two monthly ones.
  expect(body.load.slice(0, 3)).toEqual([
    { month: '2026-11', due: 1 },
    { month: '2026-12', due: 6 },
    { month: '2027-01', due: 0 },
  ]);
});

test('after the last window nothing falls due, and what is missing is late', async () => {
  const rule = { every: 'month', from: '2026-11-01', until: '2026-11-30' } as const;
  const [met, short] = [await story.issueDuty(rule), await story.issueDuty(rule)];
  await story.act(await story.unitAccount(story.village), met, act('2026-11-20'));
  await story.goTo('2026-12-02T01:00:00.000Z');
  for (const id of [met, short]) await story.climb(id);
  expect(await story.read(met)).toMatchObject({
    lamp: 'normal',
    due: { distance: '各期已结束', workingDaysLeft: null },
    duty: { pace: null, arrears: '' },
  });
  expect(await story.read(short)).toMatchObject({
    lamp: 'late',
    due: { distance: '各期已结束，缺次待补' },
    duty: { pace: null, arrears: '2026年11月缺1次' },
  });
  const { body } = await story.officer.get<Workbench>('/api/v1/workbench');
  expect(body).toMatchObject({ late: 1, dueToday: 0, dueThisWeek: 0 });
  await story.act(story.officer, short, { verb: 'withdraw', reason: '机构撤并' });
  expect(await story.read(short)).toMatchObject({ lamp: 'closed', due: { distance: null }, duty: { arrears: '' } });
});

test('the command line shows the rule, the pace and the windows of a duty', async () => {
  const id = await story.issueDuty({ every: 'month', from: '2026-10-01', actor: '主要负责人' });
  await story.issue();
  await story.climb(id);
  const { number } = await story.read(id);
  const village = await story.unitAccount(story.village);
  const { secret } = (await village.post<NewToken>('/api/v1/tokens', { name: '程序' })).body;
  const api = { url: story.api.url, token: secret };
  expect((await listRows('cases', { ...api, filter: ['kind=duty'] })).text).toContain(
    '2026年10月缺1次；2026年11月 0/1次 时间紧',
  );
  expect((await listRows('cases', { ...api, filter: ['kind=task'] })).text).toContain('—');
  const text = '次数：每月不少于1次，应由主要负责人完成\n本期：2026年11月 0/1次 时间紧，还差1次，剩余6个工作日';
  const shown = await showCase(number, api);
  expect(shown.text).toContain(text);
  expect(shown.text).toContain('缺次：2026年10月缺1次');
  expect(shown.text).toContain('2026年10月：应1次，完成0次，已结账，缺1次待补');
  const acted = await actOnCase(number, 'record_act', { ...api, data: '{"on":"2026-11-20","text":"例会"}' });
  expect(acted.text).toContain('已办理。\n次数：每月不少于1次');
  expect(acted.text).toContain('2026年11月 1/1次 已达标');
  expect(acted.json).toMatchObject({ status: 'applied' });
  await story.act(story.officer, id, { verb: 'excuse', period: '2026-10-31', reason: '下达时已过' });
  expect((await showCase(id, api)).text).toContain('已结账，免予补足');
});

test('the interface describes the acts of a duty', async () => {
  const { body } = await story.api.anonymous.get<{ paths: Record<string, unknown> }>('/api/openapi.json');
  const described = JSON.stringify(body.paths['/api/v1/cases/{id}/commands']);
  for (const verb of ['record_act', 'strike_act', 'excuse']) expect(described).toContain(`"${verb}"`);
  expect(JSON.stringify(body.paths['/api/v1/cases'])).toContain('impossible');
});
