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
const PAUSE = { verb: 'suspend', kind: 'court', source: '（2026）云民初3号', from: '2026-11-23' };

test('the office suspends and resumes; the original date stays beside the new one with who did it and why', async () => {
  const id = await story.issue();
  await story.act(story.officer, id, PAUSE);
  const paused = await story.read(id);
  expect(paused).toMatchObject({
    lamp: 'paused',
    due: { on: null, text: '中止计算（中止前为2026年11月27日 周五）', distance: '恢复后顺延' },
    pauses: [{ name: '司法程序', source: '（2026）云民初3号', from: '2026-11-23', to: null }],
    plan: [],
  });
  expect(paused.verbs.map(({ verb }) => verb)).toEqual(['resume', 'amend', 'withdraw']);

  await story.goTo('2026-11-26T01:00:00.000Z');
  await story.act(story.officer, id, { verb: 'resume' });
  const resumed = await story.read(id);
  expect(resumed.due.on).toBe('2026-11-30');
  expect(resumed.dueChanges).toMatchObject([
    { kind: 'suspension', name: '中止', from: '2026年11月27日 周五', fromOn: '2026-11-27', to: '2026-11-30' },
  ]);
  expect(resumed.dueChanges[0]!.rule).toContain('司法程序，依据（2026）云民初3号');
  expect(resumed.dueExplanation.join()).toContain('原期限2026年11月27日 周五，中止');
  await story.goTo('2026-11-23T01:00:00.000Z');
});

test('a term that stands still is found under its own lamp; it is neither overdue nor signed for too late', async () => {
  const id = await story.issue({ title: '等待鉴定结论' });
  await story.act(story.officer, id, { ...PAUSE, kind: 'appraisal' });
  await story.goTo('2027-02-01T01:00:00.000Z');
  const found = async (query: string) =>
    (await story.officer.get<Page<CaseSummary>>(`/api/v1/cases?q=${encodeURIComponent('鉴定')}&${query}`)).body.items;
  expect(await found('lamp=paused')).toMatchObject([
    { id, lamp: 'paused', due: { at: null, distance: '恢复后顺延', workingDaysLeft: null } },
  ]);
  expect(await found('lamp=late')).toEqual([]);
  expect(await found('receipt=overdue')).toEqual([]);
  expect((await story.officer.get<Workbench>('/api/v1/workbench')).body.paused).toBe(1);
  await story.act(story.officer, id, { verb: 'resume' });
  expect((await story.officer.get<Workbench>('/api/v1/workbench')).body.paused).toBe(0);
  await story.goTo('2026-11-23T01:00:00.000Z');
});

test('a unit cannot suspend; an unknown reason is refused at its field', async () => {
  const id = await story.issue();
  const unit = await story.unitAccount(story.village);
  expect((await unit.post(commands(id), PAUSE)).body).toMatchObject({ status: 409, code: 'verb_not_yours' });
  const odd = (await story.officer.post(commands(id), { ...PAUSE, kind: 'holiday' })).body;
  expect(odd).toMatchObject({ status: 400, places: [{ path: 'kind', message: '请选择中止的情形' }] });
});

test('the office reads how far open cases have followed a change, a unit does not', async () => {
  const list = (await story.officer.get('/api/v1/replannings')).body;
  expect(list).toMatchObject({ items: [], total: 0 });
  const unit = await story.unitAccount(story.village);
  expect((await unit.get('/api/v1/replannings')).status).toBe(403);
});
