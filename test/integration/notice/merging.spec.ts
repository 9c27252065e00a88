import type { CaseSummary } from '../../../libs/contracts/http/case.ts';
import type { AmendmentDetail } from '../../../libs/contracts/http/notice-amendment.ts';
import type { NoticeIssued, NoticeSummary } from '../../../libs/contracts/http/notice.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import { Messages } from '../../harness/office/messages.ts';
import { LATER, mergedWords, MergingOffice, openedWords } from './merging-office.ts';
import { keysOf } from './notice-office.ts';
import { bytesOf } from './sample-notice.ts';
import { settleAtOnce } from './settle-at-once.ts';

let story: MergingOffice;
let messages: Messages;
beforeEach(async () => {
  story = await MergingOffice.open();
  settleAtOnce(story.office.api);
  messages = new Messages(story.office.api.dataSource);
  await messages.expect(...(await messages.unseen()));
});
afterEach(() => story.office.api.close());

const told = (name: string, template: string) => ({ to: `溪口${name}经办人`, template });

test('earlier clauses that order the same of the same unit are offered; undecided they keep nothing from being confirmed, but want a reason at issue', async () => {
  expect(story.offered).toEqual([
    '1→1 溪口消防站 null',
    '2→2 溪口水利站 null',
    '3→3 溪口水利站 null',
    '4→4 溪口卫生院 null',
  ]);
  expect(story.work.progress).toMatchObject({ total: 5, confirmed: 5 });
  expect(keysOf(story.work).every((key) => key.startsWith('same_order:'))).toBe(true);
  const [ferry] = story.proposal('2').cases;
  expect(ferry).toMatchObject({ stands: '2026年12月15日 周二', becomes: null, refusal: null });
  expect(story.proposal('1').cases).toMatchObject([{ stands: '2026年12月20日 周日', becomes: '2026年12月10日 周四' }]);
  expect(story.proposal('4').cases).toMatchObject([{ stands: '每月不少于1次', becomes: '每月不少于2次' }]);

  expect(await story.issue()).toMatchObject({ status: 409, body: { code: 'notice_not_ready' } });
  const { status, body } = await story.issue(story.work, '两份文件分别考核');
  expect([status, body.merged, openedWords(body).length]).toEqual([200, [], 6]);
  expect((await story.caseOf('1 溪口消防站')).version).toBe(1);
});

test('a merged clause opens no case for the unit that has one: that case takes the document, the earlier date and the greater count; others open as usual', async () => {
  await story.decide('1', 'merge');
  await story.decide('2', 'separate');
  await story.decide('3', 'merge');
  await story.decide('4', 'merge');
  expect(story.work.findings).toEqual([]);
  await story.decide('3', null);
  expect(keysOf(story.work)).toHaveLength(1);
  await story.decide('3', 'merge');
  expect(await messages.unseen()).toEqual([]);

  const { status, body } = await story.issue();
  expect([status, openedWords(body)]).toEqual([200, ['1 溪口卫生院', '2 溪口水利站', '5 溪口水利站']]);
  expect(mergedWords(body)).toEqual(['1 溪口消防站 merged', '3 溪口水利站 merged', '4 溪口卫生院 merged']);
  expect((await story.issue()).body).toEqual(body);

  const source = '《溪口镇岁末年初安全防范工作方案》（溪安办〔2026〕15号）第1项';
  expect(await story.caseOf('1 溪口消防站')).toMatchObject({
    version: 2,
    due: { on: '2026-12-10' },
    clause: expect.stringContaining('更换老旧小区消防水带，补齐灭火器，') as string,
    laterSources: [{ kind: 'merger', source, clause: expect.stringContaining('补齐灭火器材') as string }],
    dueChanges: [{ from: '2026年12月20日 周日' }],
  });
  const { body: before } = await story.office.officer.get<NoticeIssued>(`/api/v1/notices/${story.earlierId}/cases`);
  expect(
    before.cases.flatMap(({ ref, unitName, alsoFor }) => (alsoFor.length > 0 ? [`${ref} ${unitName}`] : [])),
  ).toEqual(['1 溪口消防站', '3 溪口水利站', '4 溪口卫生院']);
  expect(before.cases.find(({ ref }) => ref === '1')?.alsoFor).toEqual([source]);
  expect(await story.caseOf('1 溪口中心学校')).toMatchObject({ version: 1, due: { on: '2026-12-20' } });
  expect(await story.caseOf('4 溪口卫生院')).toMatchObject({ duty: { rule: '每月不少于2次' }, laterSources: [{}] });
  const { cooperatingUnits } = await story.caseOf('3 溪口水利站');
  expect(cooperatingUnits.map(({ name }) => name)).toEqual(['溪口中心学校']);
  const [words] = (
    await messages.expect(
      told('中心学校', 'copied_in'),
      ...['消防站', '水利站', '卫生院'].map((name) => told(name, 'amended')),
      ...['卫生院', '水利站', '水利站'].map((name) => told(name, 'issued')),
    )
  ).filter((text) => text.includes('消防水带') && text.includes('12月10日') && !text.includes('交办'));
  expect(words).toContain('期限由2026年12月20日');
  expect(await story.office.faults()).toEqual([]);
});

test('closing the case answers both: the later notice shows its state, lists and searches find it there', async () => {
  await story.decide('1', 'merge');
  await story.issue(story.work, '其余分别办理');
  await story.withdraw('1 溪口消防站');
  const { merged } = await story.issued();
  expect(merged).toMatchObject([
    {
      ref: '1',
      unitName: '溪口消防站',
      stateName: '已撤回',
      source: expect.stringContaining('溪安办〔2026〕11号') as string,
    },
  ]);
  expect(merged[0]!.closedAt).not.toBeNull();

  const list = (query: string) => story.office.officer.get<Page<CaseSummary>>(`/api/v1/cases?${query}`);
  const id = story.earlier.get('1 溪口消防站')!;
  const ofNotice = (await list(`noticeId=${story.work.id}`)).body;
  expect([ofNotice.total, ofNotice.items.some((one) => one.id === id)]).toEqual([6, true]);
  const found = (await list(`q=${encodeURIComponent('溪安办〔2026〕15号')}`)).body.items.map((one) => one.id);
  expect(found).toContain(id);
  const notices = await story.office.officer.get<Page<NoticeSummary>>('/api/v1/notices');
  expect(notices.body.items.find((one) => one.id === story.work.id)).toMatchObject({ caseCount: 5, mergedCount: 1 });
});

test('a case that ended before the issue answers nothing: the clause opens a case as usual, and the officer is told', async () => {
  await story.decide('3', 'merge');
  await story.withdraw('3 溪口水利站');
  const { body } = await story.issue(await story.office.notice(story.work.id), '其余分别办理');
  expect(openedWords(body)).toContain('3 溪口水利站');
  expect(mergedWords(body)).toEqual(['3 溪口水利站 opened 该件已经结束']);
  expect(await story.office.faults()).toEqual([]);
});

test('rules that cannot be compared are not merged, with the way out; a decision about what is no longer offered is refused', async () => {
  const { id, duty } = story.work.tasks.find(({ ref }) => ref === '4')!;
  story.work = await story.office.edit(story.work, `tasks/${id}`, { duty: { ...duty, every: 'quarter' } });
  const refused = await story.tryDecide('4', 'merge');
  expect(refused).toMatchObject({ status: 409, body: { code: 'merge_not_possible' } });
  expect((refused.body as unknown as { detail: string }).detail).toContain('不能比较。请选“另开一件”');
  await story.decide('4', 'separate');

  const { body: api } = await story.office.api.anonymous.get<{ paths: object }>('/api/openapi.json');
  expect(Object.keys(api.paths)).toContain('/api/v1/notices/{id}/tasks/merging');

  const gone = story.proposal('3');
  await story.withdraw('3 溪口水利站');
  const choice = { taskId: gone.taskId, intoTaskId: gone.intoTaskId, verdict: 'merge' };
  const late = await story.office.tryEdit(story.work, 'tasks/merging', choice);
  expect(late).toMatchObject({ status: 409, body: { code: 'merge_not_offered' } });
});

test('a correction of either document says which case answers both, and changes none of the other document by itself', async () => {
  await story.decide('1', 'merge');
  await story.issue(story.work, '其余分别办理');
  const upload = async (noticeId: string, text: string) =>
    (await story.office.officer.upload(`/api/v1/notices/${noticeId}/amendments`, '更正稿.txt', bytesOf(text)))
      .body as unknown as AmendmentDetail;
  const corrected = LATER.replace(
    '2026年12月10日前完成。（责任单位：溪口消防站',
    '2026年12月18日前完成。（责任单位：溪口消防站',
  );
  const amendment = await upload(story.work.id, corrected);
  expect(amendment.merges).toMatchObject([
    { unitName: '溪口消防站', note: expect.stringContaining('不会自动改到这一件') as string },
  ]);

  const address = `/api/v1/notices/${story.work.id}/amendments/${amendment.id}`;
  const [change] = amendment.tasks.flatMap(({ changes }) => changes);
  const decisions = [{ changeId: change!.id, follow: true }];
  const decided = await story.office.officer.patch<AmendmentDetail>(address, {
    revision: amendment.revision,
    decisions,
  });
  const applied = await story.office.officer.post<AmendmentDetail>(`${address}/apply`, {
    revision: decided.body.revision,
  });
  expect(applied.body.results.map(({ unitName, did }) => `${did} ${unitName}`)).toEqual(['amend 溪口卫生院']);
  expect(await story.caseOf('1 溪口消防站')).toMatchObject({ version: 2, due: { on: '2026-12-10' } });
  expect(await story.office.faults()).toEqual([]);
});

test('the verifier finds a merged clause that was written, changed or taken away behind the system', async () => {
  await story.decide('1', 'merge');
  await story.decide('3', 'merge');
  await story.issue(story.work, '其余分别办理');
  const { dataSource } = story.office.api;
  const codes = async (): Promise<string[]> => (await story.office.faults()).map(({ code }) => code);
  await dataSource.query(`update notice_merge set state = 'opened', reason = '该件已经结束' where case_id = $1`, [
    story.earlier.get('1 溪口消防站'),
  ]);
  expect(await codes()).toEqual(['notice_merge_differs']);
  await dataSource.query('delete from notice_merge where case_id = $1', [story.earlier.get('3 溪口水利站')]);
  expect(await codes()).toEqual(['notice_merge_differs', 'notice_merge_differs']);
});
