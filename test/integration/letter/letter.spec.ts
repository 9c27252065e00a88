import type {
  AuthorisationView,
  LetterDetail,
  LetterSeries,
  LetterSummary,
} from '../../../libs/contracts/http/letter.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import { canonical, type Json } from '../../../libs/domain/ledger/canonical.ts';
import { sha256 } from '../../../libs/ledger/link.ts';
import { ledgerKinds } from '../../harness/api/system-ledger.ts';
import { CaseOffice } from '../case/case-office.ts';

const AFTER_URGE = '2026-11-30T01:30:00.000Z';

let story: CaseOffice;
beforeEach(async () => {
  story = await CaseOffice.open();
});
afterEach(() => story.close());

const commands = (caseId: string): string => `/api/v1/cases/${caseId}/commands`;

async function overdue(): Promise<string> {
  const id = await story.issue();
  await story.goTo(AFTER_URGE);
  await story.climb(id);
  return id;
}

async function draftOf(caseId: string): Promise<LetterSummary> {
  const { body } = await story.leader.get<Page<LetterSummary>>(`/api/v1/letters?state=draft&caseId=${caseId}`);
  return body.items[0]!;
}

test('a letter waits as a draft without a number; the leader issues it and it gets the next one', async () => {
  const id = await overdue();
  const draft = await draftOf(id);
  expect(draft).toMatchObject({ kindName: '督促函', documentNumber: null, addressee: '柳湾村' });
  const paper = await story.officer.get<string>(`/api/v1/letters/${draft.id}/print`);
  expect(paper.body).toContain('草稿');
  expect(paper.body).toContain('（签发时编号）');
  const refused = await story.officer.post(commands(id), { verb: 'issue_letter', letterId: draft.id });
  expect(refused).toMatchObject({ status: 409, body: { code: 'verb_not_yours' } });

  await story.act(story.leader, id, { verb: 'issue_letter', letterId: draft.id });
  const { body: issued } = await story.leader.get<LetterDetail>(`/api/v1/letters/${draft.id}`);
  expect(issued).toMatchObject({ documentNumber: '安办督促〔2026〕1号', signatoryName: 'lingdao', verbs: [] });
  const printed = await story.officer.get<string>(`/api/v1/letters/${draft.id}/print`);
  expect(printed.body).toContain('安办督促〔2026〕1号');
  expect(printed.body).toContain('<p class="date">2026年11月30日</p>');
  expect(printed.body).not.toContain('class="draft"');
  expect(printed.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a paper explains its due date in words that are frozen and hashed with it when it is drafted', async () => {
  const id = await overdue();
  const draft = await draftOf(id);
  const annexOf = async () => (await story.leader.get<LetterDetail>(`/api/v1/letters/${draft.id}`)).body.annex;
  const annex = await annexOf();
  expect(annex).toBe(
    '附：期限计算说明：自2026年11月23日起办理，期限写明为2026年11月27日，不计算天数。' +
      '期限出处：《云溪镇今冬明春安全生产工作方案》（云安〔2026〕8号）第3项，条款写明“11月27日前”。截止时间为2026年11月27日24:00。',
  );
  const [stored]: { body: Json; hash: string }[] = await story.api.dataSource.query(
    'select body, body_hash as hash from letter where id = $1',
    [draft.id],
  );
  expect(stored!.body).toMatchObject({ annex });
  expect(sha256(canonical(stored!.body))).toBe(stored!.hash);
  await story.act(story.leader, id, { verb: 'issue_letter', letterId: draft.id });
  expect(await annexOf()).toBe(annex);
  const printed = await story.officer.get<string>(`/api/v1/letters/${draft.id}/print`);
  expect(printed.body).toContain(`<p class="annex">${annex}</p>`);
});

test('a paper about an extended date says which date it had before, who granted the other and by which rule', async () => {
  const id = await story.issue();
  const unit = await story.unitAccount(story.village);
  await story.act(unit, id, { verb: 'request_extension', dueOn: '2026-12-01', reason: '等设备' });
  await story.act(story.officer, id, { verb: 'grant_extension', dueOn: '2026-12-01' });
  await story.goTo('2026-12-02T01:30:00.000Z');
  await story.climb(id);
  const { annex } = (await story.leader.get<LetterDetail>(`/api/v1/letters/${(await draftOf(id)).id}`)).body;
  expect(annex).toContain('期限写明为2026年12月1日');
  expect(annex).toMatch(/期限出处：\S*anban同意延期（原期限2026年11月27日 周五）。/);
  expect(annex).toMatch(/原期限2026年11月27日 周五，延期（\S*anban）：督办规则：最多延期2次，这是第1次。/);
});

test('a discarded draft takes no number, so that the series has no gap', async () => {
  const first = await overdue();
  const discarded = await draftOf(first);
  await story.act(story.officer, first, { verb: 'discard_letter', letterId: discarded.id, reason: '已电话联系' });
  const second = await story.issue({ title: '清理楼道杂物' });
  await story.goTo('2026-12-01T01:30:00.000Z');
  await story.climb(second);
  await story.act(story.leader, second, { verb: 'issue_letter', letterId: (await draftOf(second)).id });
  const { body } = await story.officer.get<Page<LetterSeries>>('/api/v1/letters/register?year=2026');
  expect(body.items).toMatchObject([
    { series: '安办督促', last: 1, missing: [], rows: [{ sequence: 1, caseId: second }] },
  ]);
});

test("under the leader's standing authorisation the rung issues at once in his name, until he revokes it", async () => {
  const grant = { kind: 'urging', reason: '逾期次日即发，不必逐件报签' };
  const granted = await story.leader.post<AuthorisationView>('/api/v1/authorisations', grant);
  expect(granted).toMatchObject({ status: 201, body: { kindName: '督促函', signatoryName: 'lingdao' } });
  expect(await story.leader.post('/api/v1/authorisations', grant)).toMatchObject({
    status: 409,
    body: { code: 'authorisation_exists' },
  });
  const id = await overdue();
  const detail = await story.read(id);
  expect(detail.letters).toMatchObject([
    { state: 'issued', documentNumber: '安办督促〔2026〕1号', byAuthorisation: true },
  ]);
  expect(detail.timeline.at(-1)!.texts.join()).toContain('依lingdao的常设授权由系统签发');

  const path = `/api/v1/authorisations/${granted.body.id}`;
  expect(await story.leader.delete(path)).toMatchObject({ status: 400 });
  expect(await story.leader.delete(`${path}?reason=${encodeURIComponent('改为逐件签发')}`)).toMatchObject({
    status: 200,
  });
  const later = await story.issue({ title: '更换灭火器', dueOn: '2026-12-01' });
  await story.goTo('2026-12-02T01:30:00.000Z');
  await story.climb(later);
  expect((await story.read(later)).letters).toMatchObject([{ state: 'draft', documentNumber: null }]);
  expect(await ledgerKinds(story.api.dataSource)).toEqual(
    expect.arrayContaining(['authorisation.granted', 'authorisation.revoked']),
  );
});

test('nobody but a leader authorises, and an interview is never authorised in advance', async () => {
  const body = { kind: 'urging', reason: '省事' };
  for (const name of ['admin', 'anban', 'shenji', 'zhiban']) {
    const client = await story.api.signIn(name);
    expect(await client.post('/api/v1/authorisations', body)).toMatchObject({ status: 403 });
  }
  const interview = await story.leader.post('/api/v1/authorisations', { ...body, kind: 'interview' });
  expect(interview).toMatchObject({ status: 400, body: { code: 'body_invalid' } });
});

test('a unit reads the letters issued to it; no draft and no letter to another unit', async () => {
  const id = await overdue();
  const draft = await draftOf(id);
  const unit = await story.unitAccount(story.village);
  expect(await unit.get(`/api/v1/letters/${draft.id}`)).toMatchObject({ status: 404 });
  expect((await story.read(id, unit)).timeline.flatMap((entry) => entry.events)).not.toContain('letter_drafted');
  await story.act(story.leader, id, { verb: 'issue_letter', letterId: draft.id });
  expect((await unit.get<Page<LetterSummary>>('/api/v1/letters')).body.total).toBe(1);
  expect(await unit.get(`/api/v1/letters/${draft.id}/print`)).toMatchObject({ status: 200 });
  const stranger = await story.unitAccount(story.school);
  expect(await stranger.get(`/api/v1/letters/${draft.id}`)).toMatchObject({
    status: 404,
    body: { code: 'letter_not_found' },
  });
  expect(await stranger.get(`/api/v1/letters/${draft.id}/print`)).toMatchObject({ status: 404 });
  expect(await unit.get('/api/v1/letters/register')).toMatchObject({ status: 403 });
});
