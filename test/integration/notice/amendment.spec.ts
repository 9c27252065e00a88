import type { CaseDetail } from '../../../libs/contracts/http/case.ts';
import type { AmendmentDetail, AmendmentResult } from '../../../libs/contracts/http/notice-amendment.ts';
import type { NoticeIssued, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import type { NoticeChange } from '../../../libs/domain/notice-amendment/notice-change.ts';
import type { Answer } from '../../harness/api/api-client.ts';
import { Messages } from '../../harness/office/messages.ts';
import { NoticeOffice, taskOf } from './notice-office.ts';
import { bytesOf } from './sample-notice.ts';
import { settleAtOnce } from './settle-at-once.ts';

/** Five orders of an invented township. */
const ISSUED = `梅溪镇安全生产委员会办公室文件

梅安办〔2026〕7号

梅溪镇2026年岁末安全生产工作方案

各村：

1.对渡口船只开展一次全面检查，2026年12月20日前完成。（责任单位：梅溪水利站）

2.组织校车驾驶人集中培训，2026年12月31日前完成。（责任单位：梅溪中心学校）

3.排查祠堂用电隐患，建立台账，2026年12月10日前完成。（责任单位：梅溪文化站）

4.更换老旧小区消防水带，2026年12月25日前完成。（责任单位：梅溪消防站）

5.清运河道漂浮物，2026年12月28日前完成。（责任单位：梅溪水利站）

梅溪镇安全生产委员会办公室
2026年11月20日
`;

/** A date moved, a clause reworded, a unit added, a task removed, a task added. */
const CORRECTED = ISSUED.replace('2026年12月20日前', '2026年12月28日前')
  .replace('组织校车驾驶人集中培训', '组织校车驾驶人和照管员集中培训')
  .replace('责任单位：梅溪文化站', '责任单位：梅溪文化站、梅溪消防站')
  .replace('4.更换老旧小区消防水带，2026年12月25日前完成。（责任单位：梅溪消防站）\n\n', '')
  .replace('5.清运', '4.清运')
  .replace(
    '梅溪镇安全生产委员会办公室\n2026',
    '5.封堵废弃矿洞。（责任单位：梅溪林业站）\n\n梅溪镇安全生产委员会办公室\n2026',
  );

let office: NoticeOffice;
let messages: Messages;
let work: NoticeWork;
let cases: Map<string, string>;
let forestry: string;
beforeEach(async () => {
  office = await NoticeOffice.open();
  settleAtOnce(office.api);
  for (const name of ['水利站', '中心学校', '文化站', '消防站']) await office.unit(`梅溪${name}`);
  messages = new Messages(office.api.dataSource);
  work = await office.edit(await office.imported(ISSUED), 'tasks/confirm', {});
  const order = { policyId: 'task-national', overrides: [] };
  const issued = await office.officer.post<NoticeIssued>(`/api/v1/notices/${work.id}/issue`, order);
  cases = new Map(issued.body.cases.map((one) => [one.ref, one.id]));
  await messages.expect(...['水利站', '中心学校', '文化站', '消防站', '水利站'].map((name) => told(name, 'issued')));
  forestry = await office.unit('梅溪林业管理站');
});
afterEach(() => office.api.close());

const told = (name: string, template: string) => ({ to: `梅溪${name}经办人`, template });

type Said = Answer<AmendmentDetail & { code: string }>;

const address = (id?: string): string => `/api/v1/notices/${work.id}/amendments${id === undefined ? '' : `/${id}`}`;
const upload = (text: string, fileName = '更正稿.txt', as = office.officer): Promise<Said> =>
  as.upload(address(), fileName, bytesOf(text)) as Promise<Said>;
const decide = ({ id, revision }: AmendmentDetail, decisions: object[]): Promise<Said> =>
  office.officer.patch(address(id), { revision, decisions });
const apply = ({ id, revision }: AmendmentDetail): Promise<Said> =>
  office.officer.post(`${address(id)}/apply`, { revision });

const changesOf = ({ tasks }: AmendmentDetail): NoticeChange[] => tasks.flatMap((task) => task.changes);
const kindsOf = (detail: AmendmentDetail): string[] => changesOf(detail).map(({ kind }) => kind);
const followAll = (detail: AmendmentDetail): object[] =>
  changesOf(detail).map(({ id, kind }) => ({
    changeId: id,
    follow: true,
    ...(kind === 'task_added' ? { dueOn: '2026-12-30', units: { 梅溪林业站: [forestry] } } : {}),
  }));
const caseOf = async (id: string): Promise<CaseDetail> =>
  (await office.officer.get<CaseDetail>(`/api/v1/cases/${id}`)).body;
const doneOf = ({ did, unitName, outcome }: AmendmentResult): string =>
  `${did} ${unitName}: ${outcome?.status ?? 'waiting'}`;

test('a corrected version is compared, decided and applied once; cases follow, people are told, the ledger knows', async () => {
  const { status, body } = await upload(CORRECTED);
  expect([status, kindsOf(body), body.undecided]).toEqual([
    201,
    ['date', 'clause', 'unit_added', 'task_removed', 'task_added'],
    5,
  ]);
  expect(await messages.unseen()).toEqual([]);

  const early = await apply(body);
  expect([early.status, early.body.code]).toEqual([409, 'amendment_undecided']);
  const added = changesOf(body).find(({ kind }) => kind === 'task_added')!;
  const notReady = await decide(body, [{ changeId: added.id, follow: true }]);
  expect(notReady).toMatchObject({ status: 409, body: { code: 'amendment_change_not_ready' } });
  expect((notReady.body as unknown as { detail: string }).detail).toContain('“梅溪林业站”没有对应到单位');

  const decided = (await decide(body, followAll(body))).body;
  expect([decided.undecided, decided.effect]).toMatchObject([
    0,
    { moved: 1, recounted: 0, reworded: 1, recopied: 0, opened: 2, withdrawn: 1 },
  ]);
  const applied = (await apply(decided)).body;
  expect([applied.state, applied.results.map(doneOf)]).toEqual([
    'applied',
    [
      'open 梅溪消防站: applied',
      'open 梅溪林业管理站: applied',
      'amend 梅溪水利站: applied',
      'amend 梅溪中心学校: applied',
      'withdraw 梅溪消防站: applied',
    ],
  ]);
  const again = await Promise.all([apply(decided), apply(applied)]);
  expect(again.map(({ body: same }) => same.results)).toEqual([applied.results, applied.results]);

  const moved = await caseOf(cases.get('1')!);
  expect(moved).toMatchObject({ due: { on: '2026-12-28' }, laterSources: [{ kind: 'correction' }] });
  expect(moved.clause).toContain('2026年12月28日前');
  expect(moved.laterSources[0]!.source).toBe('《梅溪镇2026年岁末安全生产工作方案》（梅安办〔2026〕7号）更正稿第1项');
  expect((await caseOf(cases.get('2')!)).clause).toContain('和照管员');
  expect((await caseOf(cases.get('4')!)).state).toBe('withdrawn');
  expect(await caseOf(cases.get('5')!)).toMatchObject({ version: 1, laterSources: [] });
  expect(await caseOf(applied.results[1]!.caseId)).toMatchObject({ due: { on: '2026-12-30' }, subject: { ref: '5' } });

  await messages.expect(
    told('水利站', 'amended'),
    told('中心学校', 'amended'),
    told('消防站', 'issued'),
    told('消防站', 'withdrawn'),
    told('林业管理站', 'issued'),
  );
  const recorded = (await office.ledger()).filter((kind) => kind.includes('amend'));
  expect(recorded).toEqual(['notice.amendment_uploaded', 'notice.amendment_decided', 'notice.amended']);
  expect(await office.faults()).toEqual([]);

  const issued = await office.notice(work.id);
  expect(taskOf(issued, '1')).toMatchObject({ dueOn: '2026-12-28' });
  expect(issued.tasks.map(({ ref, status: state }) => `${ref} ${state}`)).toEqual([
    '1 confirmed',
    '2 confirmed',
    '3 confirmed',
    '4 excluded',
    '5 confirmed',
    '5 confirmed',
  ]);
  const repeat = await upload(CORRECTED);
  expect([repeat.status, repeat.body.code]).toEqual([409, 'amendment_known']);
  const same = await upload(CORRECTED.replace('各村：', '各村、各单位：'));
  expect([same.status, same.body.code]).toEqual([409, 'amendment_changes_nothing']);
});

test('a case that has been reported refuses a new date; the refusal is shown and can be tried again', async () => {
  const reported = cases.get('1')!;
  const unit = (await caseOf(reported)).unitId;
  const account = await office.api.signIn('shuili', { role: 'unit', unitId: unit });
  for (const act of [{ verb: 'sign' }, { verb: 'report', text: '已查完' }]) {
    expect((await account.post(`/api/v1/cases/${reported}/commands`, act)).status).toBe(200);
  }
  const { body } = await upload(ISSUED.replace('12月20日前', '12月28日前').replace('12月31日前', '12月30日前'));
  const decided = (await decide(body, followAll(body))).body;
  const applied = (await apply(decided)).body;
  expect(applied.results).toMatchObject([
    { caseId: reported, dueOn: '2026-12-20', outcome: { status: 'refused', code: 'amend_not_now' } },
    { caseId: cases.get('2'), dueOn: '2026-12-30', outcome: { status: 'applied' } },
  ]);
  expect((await apply(applied)).body.results).toEqual(applied.results);

  const back = { verb: 'return', reason: '还缺两艘船的检查记录' };
  expect((await office.officer.post(`/api/v1/cases/${reported}/commands`, back)).status).toBe(200);
  const retried = await office.officer.post<AmendmentDetail>(`${address(body.id)}/retry`, {});
  expect(retried.body.results).toMatchObject([
    { dueOn: '2026-12-28', outcome: { status: 'applied' } },
    { dueOn: '2026-12-30' },
  ]);
  expect(await caseOf(cases.get('2')!)).toMatchObject({ laterSources: [{ kind: 'correction' }] });
  expect(await office.faults()).toEqual([]);
});

test('what is left changes nothing; a decision over another one and over a settled version is refused', async () => {
  const { body } = await upload(CORRECTED);
  const leave = changesOf(body).map(({ id }) => ({ changeId: id, follow: false, note: '已口头通知' }));
  const decided = (await decide(body, leave)).body;
  expect(await decide(body, leave)).toMatchObject({ status: 409, body: { code: 'amendment_changed' } });
  const applied = (await apply(decided)).body;
  expect([applied.state, applied.results]).toEqual(['applied', []]);
  expect(await decide(applied, leave)).toMatchObject({ status: 409, body: { code: 'amendment_settled' } });
  expect(await caseOf(cases.get('1')!)).toMatchObject({ version: 1, due: { on: '2026-12-20' } });
  expect(await messages.unseen()).toEqual([]);
});

test('a version laid aside makes room for another; its file stays and is watched', async () => {
  const { body } = await upload(CORRECTED);
  const second = ISSUED.replace('12月20日前', '12月22日前');
  expect(await upload(second)).toMatchObject({ status: 409, body: { code: 'amendment_open' } });
  const { id, revision } = body;
  await office.officer.post(`${address(id)}/discard`, { revision, reason: '传错了' });
  office.api.clock.advance(1);
  expect(await upload(second)).toMatchObject({ status: 201, body: { changes: 1 } });
  const auditor = await office.api.signIn('shenji');
  const listed = await auditor.get<AmendmentDetail[]>(address());
  expect(listed.body.map(({ state }) => state)).toEqual(['draft', 'discarded']);
  expect((await auditor.download(`${address(id)}/file`)).bytes).toEqual(bytesOf(CORRECTED));
  await office.api.dataSource.query("update notice_amendment_file set content = 'x' where amendment_id = $1", [id]);
  expect(await office.faults()).toEqual([{ code: 'notice_file_changed', subject: id }]);
});

test('what is no corrected version of the notice is refused, and only the office uploads one', async () => {
  const other = '关于铲雪的通知\n\n1.清扫桥面积雪，2026年12月5日前完成。（责任单位：公路站）\n';
  const refused: [string, number, string][] = [
    [`${ISSUED}\n`, 409, 'amendment_same_document'],
    [ISSUED.replace('各村：', '各村、各单位：'), 409, 'amendment_changes_nothing'],
    [other, 400, 'amendment_other_document'],
    ['请查收。', 400, 'no_items'],
  ];
  for (const [text, status, code] of refused) expect(await upload(text)).toMatchObject({ status, body: { code } });
  const draft = await office.imported(ISSUED.replaceAll('梅溪', '兰溪'));
  const answer = await office.officer.upload(
    `/api/v1/notices/${draft.id}/amendments`,
    '更正稿.txt',
    bytesOf(CORRECTED),
  );
  expect(answer).toMatchObject({ status: 409, body: { code: 'notice_not_issued' } });
  for (const name of ['shenji', 'lingdao']) {
    expect(await upload(CORRECTED, '更正稿.txt', await office.api.signIn(name))).toMatchObject({ status: 403 });
  }
  expect(await office.count('notice_amendment')).toBe(0);
});
