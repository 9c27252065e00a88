import type { CaseDetail } from '../../../libs/contracts/http/case.ts';
import type { AmendmentDetail } from '../../../libs/contracts/http/notice-amendment.ts';
import type { NoticeIssued, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import type { CaseFacts } from '../../../libs/domain/case/case-facts.ts';
import type { DutyFacts } from '../../../libs/domain/duty/duty-facts.ts';
import type { NoticeChange } from '../../../libs/domain/notice-amendment/notice-change.ts';
import type { Answer } from '../../harness/api/api-client.ts';
import { Messages } from '../../harness/office/messages.ts';
import { NoticeOffice, taskOf } from './notice-office.ts';
import { bytesOf } from './sample-notice.ts';
import { proposedRule } from './duty-office.ts';
import { settleAtOnce } from './settle-at-once.ts';

/** A duty that is counted, and a task with a cooperating unit. */
const ISSUED = `松岭镇安全生产委员会办公室文件

松安办〔2026〕3号

松岭镇2026年安全生产工作要点

各单位：

1.镇主要负责同志每季度至少带队检查1次。（责任单位：松岭党政办）

2.整治沿街店铺用电，2026年12月20日前完成。（牵头单位：松岭综治办，配合单位：松岭供电所）

松岭镇安全生产委员会办公室
2026年11月20日
`;

let office: NoticeOffice;
let messages: Messages;
let work: NoticeWork;
let units: Record<'party' | 'police' | 'power' | 'fire', string>;
let cases: Map<string, string>;
beforeEach(async () => {
  office = await NoticeOffice.open();
  settleAtOnce(office.api);
  const unit = (name: string) => office.unit(`松岭${name}`);
  units = {
    party: await unit('党政办'),
    police: await unit('综治办'),
    power: await unit('供电所'),
    fire: await unit('消防站'),
  };
  messages = new Messages(office.api.dataSource);
  work = await office.imported(ISSUED);
  const first = taskOf(work, '1');
  work = await office.edit(work, `tasks/${first.id}`, { duty: proposedRule(work, '1'), byProposal: true });
  work = await office.edit(work, 'tasks/confirm', {});
  const order = { policyId: 'task-national', overrides: [] };
  const issued = await office.officer.post<NoticeIssued>(`/api/v1/notices/${work.id}/issue`, order);
  cases = new Map(issued.body.cases.map((one) => [one.ref, one.id]));
  await messages.expect(told('党政办', 'issued'), told('综治办', 'issued'), told('供电所', 'copied_in'));
});
afterEach(() => office.api.close());

const told = (name: string, template: string) => ({ to: `松岭${name}经办人`, template });

type Said = Answer<AmendmentDetail & { code: string; detail: string }>;
const address = (id = ''): string => `/api/v1/notices/${work.id}/amendments${id === '' ? '' : `/${id}`}`;
const upload = async (text: string): Promise<AmendmentDetail> =>
  ((await office.officer.upload(address(), '更正稿.txt', bytesOf(text))) as unknown as Said).body;
const decide = ({ id, revision }: AmendmentDetail, decisions: object[]): Promise<Said> =>
  office.officer.patch(address(id), { revision, decisions });
const apply = async ({ id, revision }: AmendmentDetail): Promise<AmendmentDetail> =>
  (await office.officer.post<AmendmentDetail>(`${address(id)}/apply`, { revision })).body;
const changesOf = ({ tasks }: AmendmentDetail): NoticeChange[] => tasks.flatMap((task) => task.changes);
const only = (detail: AmendmentDetail, kind: NoticeChange['kind']): NoticeChange => {
  const found = changesOf(detail).filter((change) => change.kind === kind);
  expect(found).toHaveLength(1);
  return found[0]!;
};
async function followed(detail: AmendmentDetail, more: Record<string, object> = {}): Promise<AmendmentDetail> {
  const decisions = changesOf(detail).map(({ id, kind }) => ({ changeId: id, follow: true, ...more[kind] }));
  return apply((await decide(detail, decisions)).body);
}
const caseOf = async (id: string): Promise<CaseDetail> =>
  (await office.officer.get<CaseDetail>(`/api/v1/cases/${id}`)).body;
const factsOf = async <F extends CaseFacts>(id: string): Promise<F> => {
  const [row]: { facts: F }[] = await office.api.dataSource.query('select facts from case_file where id = $1', [id]);
  return row!.facts;
};
const deadLinks = async (id: string): Promise<string[]> => {
  const rows: { reason: string }[] = await office.api.dataSource.query(
    'select death_reason as reason from access_code where case_id = $1 and died_at is not null',
    [id],
  );
  return rows.map(({ reason }) => reason);
};
const copied = async (id: string): Promise<string[]> => {
  const rows: { id: string }[] = await office.api.dataSource.query(
    'select unit_id as id from case_unit where case_id = $1',
    [id],
  );
  return rows.map((row) => row.id);
};

test('a corrected number is proposed with both rules; the open case follows from the window named, and the unit is told', async () => {
  const detail = await upload(ISSUED.replace('带队检查1次', '带队检查2次'));
  expect(changesOf(detail)).toMatchObject([
    { kind: 'rule', from: { every: 'quarter', count: 1 }, to: { every: 'quarter', count: 2 } },
  ]);
  const id = cases.get('1')!;
  expect(detail.tasks[0]?.cases).toMatchObject([
    { id, running: { name: '2026年第四季度', first: '2026-10-01', last: '2026-12-31' } },
  ]);
  const applied = await followed(detail);
  expect(applied.results).toMatchObject([{ caseId: id, did: 'amend', outcome: { status: 'applied' } }]);
  expect(await factsOf<DutyFacts>(id)).toMatchObject({ rule: { count: 2 }, periods: [{ target: 2, done: 0 }] });
  const [line] = (await caseOf(id)).laterSources;
  expect(line?.source).toBe('《松岭镇2026年安全生产工作要点》（松安办〔2026〕3号）更正稿第1项');
  const [word] = await messages.expect(told('党政办', 'amended'));
  expect(word).toContain('由“每季度不少于1次”改为“每季度不少于2次”；自2026年第四季度起计');
  const row = taskOf(await office.notice(work.id), '1');
  expect(row).toMatchObject({ duty: { count: 2 }, dutyBasis: expect.stringContaining('更正稿第1项') as string });
  expect(await office.faults()).toEqual([]);
  const again = await office.officer.upload(
    address(),
    '再更正.txt',
    bytesOf(ISSUED.replace('带队检查1次', '带队检查3次')),
  );
  expect(again.body).toMatchObject({ tasks: [{ changes: [{ kind: 'rule', from: { count: 2 }, to: { count: 3 } }] }] });
});

test('where the words give no rule the officer enters it; its first day stays, and a task takes no rule', async () => {
  const detail = await upload(ISSUED.replace('每季度至少带队检查1次', '定期带队检查').replace('12月20日', '12月22日'));
  const change = only(detail, 'rule');
  expect(change).toMatchObject({ to: null, basis: '更正稿只写“定期”，没有写明次数' });
  const early = await decide(detail, [{ changeId: change.id, follow: true }]);
  expect(early).toMatchObject({ status: 409, body: { code: 'amendment_change_not_ready' } });
  const { from } = change as Extract<NoticeChange, { kind: 'rule' }>;
  const rule = { ...from, every: 'month', count: 1 };
  for (const [changeId, duty] of [
    [change.id, { ...rule, from: '2026-12-01' }],
    [only(detail, 'date').id, rule],
  ] as const) {
    const unfit = await decide(detail, [{ changeId, follow: true, duty }]);
    expect(unfit).toMatchObject({ status: 400, body: { code: 'amendment_decision_unfit' } });
  }
  await followed(detail, { rule: { duty: rule } });
  expect(await factsOf<DutyFacts>(cases.get('1')!)).toMatchObject({
    dueOn: '2026-11-30',
    periods: [{ name: '2026年11月', first: '2026-10-01', target: 1 }],
  });
  const { dutyBasis } = taskOf(await office.notice(work.id), '1');
  expect(dutyBasis).toMatch(/录入$/);
  expect(await office.faults()).toEqual([]);
});

test('a duty that is added opens as at issue, under the rule the officer accepted', async () => {
  const clause = '3.每半年组织疏散演练不少于1次。（责任单位：松岭消防站）\n\n松岭镇安全生产委员会办公室\n2026';
  const detail = await upload(ISSUED.replace('松岭镇安全生产委员会办公室\n2026', clause));
  expect(changesOf(detail)).toMatchObject([
    { kind: 'task_added', duty: { every: 'half_year', count: 1 }, obstacles: [] },
  ]);
  const applied = await followed(detail);
  expect(applied.results).toMatchObject([{ did: 'open', unitName: '松岭消防站' }]);
  expect(await factsOf<DutyFacts>(applied.results[0]!.caseId)).toMatchObject({
    rule: { every: 'half_year', count: 1, from: '2026-11-23' },
    periods: [{ name: '2026年下半年' }],
    dueBasis: expect.stringContaining('更正稿第3项原文“每半年组织疏散演练不少于1次”') as string,
  });
  await messages.expect(told('消防站', 'issued'));
  expect(await office.faults()).toEqual([]);
});

test('an added duty without a number waits for the rule its officer enters', async () => {
  const clause = '3.每周组织疏散演练不少于1次。（责任单位：松岭消防站）\n\n松岭镇安全生产委员会办公室\n2026';
  const text = ISSUED.replace('松岭镇安全生产委员会办公室\n2026', clause);
  const detail = await upload(text);
  const change = only(detail, 'task_added');
  expect(change).toMatchObject({ task: { kind: 'duty' }, duty: null });
  expect((await decide(detail, [{ changeId: change.id, follow: true }])).body.detail).toContain('请录入计数规则');
  const duty = { every: 'quarter', count: 1, from: '2026-12-01', until: '2027-12-31', by: null, actor: null };
  const applied = await followed(detail, { task_added: { duty } });
  expect(await factsOf<DutyFacts>(applied.results[0]!.caseId)).toMatchObject({ rule: duty });
});

test('a cooperating unit in the place of another is copied into the open case; the former is told once and no more', async () => {
  const id = cases.get('2')!;
  const former = await office.api.signIn('gongdian', { role: 'unit', unitId: units.power });
  expect((await former.get(`/api/v1/cases/${id}`)).status).toBe(200);
  const applied = await followed(await upload(ISSUED.replace('松岭供电所', '松岭消防站')));
  expect(applied.results).toMatchObject([{ caseId: id, did: 'amend', outcome: { status: 'applied' } }]);
  expect((await factsOf(id)).cooperatingUnitIds).toEqual([units.fire]);
  expect(await copied(id)).toEqual([units.fire]);
  const words = await messages.expect(
    told('综治办', 'amended'),
    told('消防站', 'copied_in'),
    told('供电所', 'released'),
  );
  expect(words.join()).toContain('增加配合单位松岭消防站；不再列配合单位松岭供电所');
  expect((await former.get(`/api/v1/cases/${id}`)).status).toBe(404);
  expect(await deadLinks(id)).toEqual(['released']);
  const next = await office.api.signIn('xiaofang', { role: 'unit', unitId: units.fire });
  const act = { verb: 'contribute', text: '已派人参加' };
  expect((await next.post(`/api/v1/cases/${id}/commands`, act)).status).toBe(200);

  const back = await followed(
    await upload(ISSUED.replace('松岭供电所', '松岭供电所、松岭消防站').replace('20日', '21日')),
  );
  expect(back.results).toMatchObject([{ outcome: { status: 'applied' } }]);
  expect((await factsOf(id)).cooperatingUnitIds).toEqual([units.fire, units.power]);
  await messages.expect(told('综治办', 'amended'), told('消防站', 'amended'), told('供电所', 'copied_in'));
  expect(await deadLinks(id)).toEqual([]);
  expect(await office.faults()).toEqual([]);
});
