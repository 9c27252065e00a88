import type { CaseSummary } from '../../../libs/contracts/http/case.ts';
import type { NoticeIssued, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import type { RehearsalView } from '../../../libs/contracts/http/rehearsal.ts';
import type { Workbench } from '../../../libs/contracts/http/workbench.ts';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import type { CaseOffice } from '../case/case-office.ts';
import { everything } from '../phone/everything.ts';
import { PhoneBrowser } from '../phone/phone-browser.ts';
import { AcknowledgementOffice, NOTICE, TO_NOBODY } from './acknowledgement-office.ts';
import { keysOf, taskOf } from './notice-office.ts';

let desk: AcknowledgementOffice;
let story: CaseOffice;
let phone: PhoneBrowser;
beforeEach(async () => {
  desk = await AcknowledgementOffice.open();
  story = desk.story;
  phone = new PhoneBrowser(story.api.url);
});
afterEach(() => story.close());

const BUTTON = '签收（已阅知）';
const faults = async () => (await verifyLedger(story.api.dataSource, { dataDir: null, keyFile: null })).findings;

/** The notice is issued; answers the acknowledgements by the name of their unit. */
async function issued(): Promise<{ noticeId: string; of: (unit: string) => string }> {
  const work = await desk.ready();
  const { status, body } = await desk.issue(work.id);
  expect(status).toBe(200);
  const of = (unit: string): string => body.acknowledgements.find(({ unitName }) => unitName === unit)!.id;
  return { noticeId: work.id, of };
}

const standing = async (noticeId: string): Promise<(string | null)[][]> => {
  const { body } = await story.officer.get<NoticeIssued>(`/api/v1/notices/${noticeId}/cases`);
  return body.acknowledgements.map(({ unitName, stateName, signedBy }) => [unitName, stateName, signedBy]);
};
const act = (caseId: string, body: object, client = story.officer) =>
  client.post(`/api/v1/cases/${caseId}/commands`, body);

test('before the issue the officer reads how many clauses go to which units, and whom nobody can reach', async () => {
  const { acknowledgements, findings } = await desk.ready();
  expect(acknowledgements).toEqual({
    clauses: 2,
    units: ['柳湾村', '云溪中心学校', '石桥村'],
    unreachable: ['石桥村'],
  });
  expect(findings).toEqual([]);
});

test('the rehearsal of a draft shows the same units being asked, once each and never again', async () => {
  const { id } = await desk.ready();
  const { body } = await story.officer.get<RehearsalView>(`/api/v1/notices/${id}/rehearsal?assume=silent`);
  expect(body).toMatchObject({ cases: 1, acknowledgements: 3 });
  const events = body.events.filter(({ title }) => title.startsWith('阅知'));
  expect(events.map(({ verb, unit, taskRef, people }) => [verb, unit, taskRef, people])).toEqual([
    ['issue', '柳湾村', '（一）', ['周宁']],
    ['issue', '云溪中心学校', '（一）、（二）', ['周宁']],
    ['issue', '石桥村', '（一）', []],
  ]);
});

test('each unit gets one case with all clauses that concern it and one word; what cannot be said the office hears', async () => {
  const { noticeId, of } = await issued();
  expect(await standing(noticeId)).toEqual([
    ['柳湾村', '待签收', null],
    ['云溪中心学校', '待签收', null],
    ['石桥村', '待签收', null],
  ]);
  expect(await desk.messages()).toEqual([
    'audience_empty sms 云溪镇安办 queued',
    'issued sms 云溪中心学校 queued',
    'issued sms 柳湾村 queued',
  ]);
  const school = await story.read(of('云溪中心学校'));
  expect(school).toMatchObject({
    kind: 'acknowledgement',
    title: '阅知《云溪镇安全生产委员会办公室关于做好岁末年初安全生产工作的通知》',
    subject: { ref: '（一）、（二）' },
    due: { text: '不设期限', at: null },
    lamp: 'normal',
    plan: [],
    verbs: [{ verb: 'withdraw', name: '撤回' }],
    stages: [{ name: '下发' }, { name: '阅知', status: 'current' }],
    policy: { id: 'acknowledgement-national', version: 1 },
  });
  expect(school.clause.split('\n\n')).toEqual([
    expect.stringContaining('提高政治站位'),
    expect.stringContaining('强化责任担当'),
  ]);
  expect((await story.read(of('柳湾村'))).clause).not.toContain('强化责任担当');
  const total = async (query: string): Promise<number | undefined> =>
    (await story.officer.get<Page<CaseSummary>>(`/api/v1/cases?${query}`)).body.total;
  expect([await total('kind=acknowledgement'), await total('kind=supervised'), await total('state=issued')]).toEqual([
    3, 1, 4,
  ]);
  const { body: work } = await story.officer.get<Workbench>('/api/v1/workbench');
  expect(work).toMatchObject({
    openTotal: 1,
    late: 0,
    receiptOverdue: 0,
    lateByUnit: [{ unitName: '柳湾村', open: 1 }],
  });
  expect(await faults()).toEqual([]);
});

test('on the phone the unit reads its clauses, looking changes nothing; it signs whenever it does, and reads later who did and when', async () => {
  const { noticeId, of } = await issued();
  const id = of('云溪中心学校');
  const base = `/t/${story.codeOf(id, story.school)}`;
  const before = await everything(story.api.dataSource);
  const page = await phone.open(base);
  for (const words of [
    '云溪镇安办印发',
    '云安办〔2026〕28号',
    '提高政治站位',
    '强化责任担当',
    '应由 云溪中心学校 阅知签收',
    '待签收',
    BUTTON,
  ]) {
    expect(page.words).toContain(words);
  }
  expect((await phone.open(`${base}/report`)).status).toBe(303);
  expect(await everything(story.api.dataSource)).toEqual(before);

  story.api.clock.moveTo('2027-11-23T01:00:00.000Z');
  const receipt = await phone.submit(`${base}/sign`, {});
  expect(receipt.words).toContain('签收成功');
  expect(receipt.words).toContain('返回阅知');
  const after = await phone.open(base);
  expect(after.words).toContain('✓ 云溪中心学校 周宁已于2027年11月23日 09:00签收，已阅知。');
  expect(after.words).not.toContain(BUTTON);
  expect(after.text).not.toContain('class="late');
  await story.goTo('2027-11-23T01:00:00.000Z');
  expect(await standing(noticeId)).toContainEqual(['云溪中心学校', '已阅知', '云溪中心学校 周宁']);
  expect(await story.read(id)).toMatchObject({ state: 'acknowledged', lamp: 'closed', signedBy: '云溪中心学校 周宁' });
  const again = await phone.send(`${base}/sign`, { id: '7f1a6a36-5d0e-4b7c-9c55-0d7a5c3b1f10' });
  expect(again).toMatchObject({ status: 409, words: expect.stringContaining('现为“已阅知”') });
  expect(await faults()).toEqual([]);
});

test('a withdrawn one takes its link and its unsent word back, tells nobody, and is signed for no more', async () => {
  const { of } = await issued();
  const id = of('柳湾村');
  expect(await act(id, { verb: 'withdraw' })).toMatchObject({ status: 400, body: { code: 'body_invalid' } });
  expect(await act(id, { verb: 'withdraw', reason: '发错单位' })).toMatchObject({ status: 200 });
  expect(await desk.messages()).toContain('issued sms 柳湾村 withdrawn');
  expect((await desk.messages()).filter((words) => words.includes('柳湾村'))).toHaveLength(1);
  expect((await phone.open(`/t/${story.codeOf(id, story.village)}`)).status).toBe(404);
  const village = await story.unitAccount(story.village);
  expect(await act(id, { verb: 'sign' }, village)).toMatchObject({ status: 409, body: { code: 'verb_not_now' } });
  expect((await story.read(id)).timeline.at(-2)?.texts).toEqual([expect.stringContaining('撤回阅知：发错单位')]);
  expect(await faults()).toEqual([]);
});

test('whoever has no right, no such act or a field too many is refused, and nothing changes', async () => {
  const { of } = await issued();
  const id = of('柳湾村');
  const school = await story.unitAccount(story.school);
  const village = await story.unitAccount(story.village);
  expect(await act(id, { verb: 'sign' })).toMatchObject({ status: 409, body: { code: 'verb_not_yours' } });
  expect(await act(id, { verb: 'sign' }, school)).toMatchObject({ status: 404, body: { code: 'case_not_found' } });
  expect(await act(id, { verb: 'sign', text: '好' }, village)).toMatchObject({
    status: 400,
    body: { code: 'body_invalid' },
  });
  const urge = { verb: 'urge', reason: '请尽快' };
  expect(await act(id, urge)).toMatchObject({ status: 409, body: { code: 'verb_unknown' } });
  expect(await story.read(id)).toMatchObject({ state: 'issued', version: 1 });
  await story.act(village, id, { verb: 'sign' });
  expect(await story.read(id, village)).toMatchObject({ state: 'acknowledged', verbs: [] });
});

test('nothing more is said about it, so that it keeps no contact in his post as a task does', async () => {
  await issued();
  const retire = ({ contactId }: typeof story.school) => story.officer.post(`/api/v1/people/${contactId}/retire`);
  expect(await retire(story.village)).toMatchObject({ status: 409, body: { code: 'person_needed' } });
  expect((await retire(story.school)).status).toBeLessThan(300);
});

test('a unit whose only task is answered by the case of an earlier notice reads the declarations all the same', async () => {
  const text = NOTICE.replace('各村：', '各有关企业：');
  await desk.issue((await desk.ready(text)).id);
  const later = await desk.ready(text.replace('28号', '29号'));
  const { taskId, intoTaskId } = later.merging[0]!;
  const choice = { revision: later.revision, taskId, intoTaskId, verdict: 'merge' };
  const path = `/api/v1/notices/${later.id}`;
  const { body } = await story.officer.post<NoticeWork>(`${path}/tasks/merging`, choice);
  expect(body.acknowledgements?.units).toEqual(['柳湾村', '云溪中心学校']);
  const rehearsed = await story.officer.get<RehearsalView>(`${path}/rehearsal?assume=silent`);
  expect(rehearsed.body).toMatchObject({ cases: 0, acknowledgements: 2 });
  const issue = await desk.issue(later.id);
  expect(issue).toMatchObject({ status: 200, body: { cases: [], merged: [{ unitName: '柳湾村' }] } });
  expect((await standing(later.id)).map(([unit]) => unit)).toEqual(['柳湾村', '云溪中心学校']);
});

test('switched off for this issue nothing is laid before anybody, the choice is on record and stands', async () => {
  const work = await desk.ready();
  const first = await desk.issue(work.id, { acknowledge: false });
  expect(first).toMatchObject({ status: 200, body: { acknowledgement: 'declined', acknowledgements: [] } });
  expect(first.body.cases).toHaveLength(1);
  expect(await desk.issue(work.id)).toMatchObject({ status: 409, body: { code: 'notice_issued' } });
  expect(await desk.issue(work.id, { acknowledge: false })).toMatchObject({ status: 200, body: first.body });
  const [entry]: { body: string }[] = await story.api.dataSource.query(
    "select body from ledger_entry where kind = 'notice.issued'",
  );
  expect(JSON.parse(entry!.body)).toMatchObject({ cases: 1, acknowledgement: 'declined', acknowledgements: 0 });
});

test('a notice that only declares to nobody the tree knows is found before the issue; with a unit it is issued without any rules for tasks', async () => {
  const work = await desk.ready(TO_NOBODY);
  expect(keysOf(work)).toEqual(['no_reader']);
  const refused = await desk.issue(work.id, { policyId: undefined });
  expect(refused).toMatchObject({ status: 409, body: { code: 'notice_not_ready' } });
  expect(refused.body.detail).toContain('没有一条对应到具体单位');
  const unit = { role: 'responsible', collective: false, unitId: story.school.id, memberIds: [] };
  const path = `/api/v1/notices/${work.id}/tasks/${taskOf(work, '（一）').id}`;
  const edited = await story.officer.patch(path, { revision: work.revision, units: [unit] });
  expect(edited).toMatchObject({ status: 200, body: { findings: [], acknowledgements: { units: ['云溪中心学校'] } } });
  const declined = await desk.issue(work.id, { policyId: undefined, acknowledge: false });
  expect(declined).toMatchObject({ status: 409, body: { code: 'notice_opens_nothing' } });
  const answer = await desk.issue(work.id, { policyId: undefined });
  expect(answer).toMatchObject({ status: 200, body: { policyId: null, cases: [], acknowledgements: [{}] } });
});
