import { CommandDesk } from '../../../apps/api/src/case/command-desk.ts';
import { TellingSweep } from '../../../apps/api/src/notice/telling-sweep.ts';
import type { CaseDetail } from '../../../libs/contracts/http/case.ts';
import type { AmendmentDetail } from '../../../libs/contracts/http/notice-amendment.ts';
import type { NoticeIssued, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import { Messages } from '../../harness/office/messages.ts';
import { proposedRule } from './duty-office.ts';
import { NoticeOffice, taskOf } from './notice-office.ts';
import { bytesOf } from './sample-notice.ts';
import { settleAtOnce } from './settle-at-once.ts';

/** A task, a duty and a declaration of an invented township. */
const ISSUED = `竹溪镇2026年岁末安全生产工作方案

竹安办〔2026〕9号

竹溪水利站：

1.更换老旧小区消防水带，2026年12月25日前完成。（责任单位：竹溪消防站）

2.每季度至少开展1次配电房用电检查。（责任单位：竹溪供电所）

3.竹溪水利站要提高政治站位，高度重视河道漂浮物清运。

竹溪镇安全生产委员会办公室
2026年11月20日
`;

const CORRECTED = ISSUED.replace('更换老旧小区消防水带，2026年12月25日前完成', '每季度至少更换1次老旧小区消防水带')
  .replace('每季度至少开展1次配电房用电检查', '2026年12月31日前完成配电房用电检查')
  .replace('河道漂浮物清运。', '河道漂浮物清运，2026年12月28日前完成。');

let office: NoticeOffice;
let work: NoticeWork;
let issued: NoticeIssued;
let messages: Messages;
beforeEach(async () => {
  office = await NoticeOffice.open();
  settleAtOnce(office.api);
  for (const name of ['消防站', '供电所', '水利站']) await office.unit(`竹溪${name}`);
  messages = new Messages(office.api.dataSource);
  work = await office.imported(ISSUED);
  const rule = { duty: proposedRule(work, '2'), byProposal: true };
  work = await office.edit(work, `tasks/${taskOf(work, '2').id}`, rule);
  work = await office.edit(work, 'tasks/confirm', {});
  const order = { policyId: 'task-national', overrides: [], acknowledge: true };
  issued = (await office.officer.post<NoticeIssued>(`/api/v1/notices/${work.id}/issue`, order)).body;
  await messages.expect(told('消防站', 'issued'), told('供电所', 'issued'), told('水利站', 'issued'));
});
afterEach(() => office.api.close());

const told = (name: string, template: string) => ({ to: `竹溪${name}经办人`, template });
const address = (id = ''): string => `/api/v1/notices/${work.id}/amendments${id === '' ? '' : `/${id}`}`;
const caseOf = async (id: string): Promise<CaseDetail> =>
  (await office.officer.get<CaseDetail>(`/api/v1/cases/${id}`)).body;

async function followed(text: string, fileName: string): Promise<AmendmentDetail> {
  const detail = (await office.officer.upload(address(), fileName, bytesOf(text))).body as unknown as AmendmentDetail;
  const decisions = detail.tasks.flatMap(({ changes }) => changes).map(({ id }) => ({ changeId: id, follow: true }));
  const { revision, id } = detail;
  const decided = await office.officer.patch<AmendmentDetail>(address(id), { revision, decisions });
  expect(decided.status).toBe(200);
  return (await office.officer.post<AmendmentDetail>(`${address(id)}/apply`, { revision: revision + 1 })).body;
}

const changes = ({ tasks }: AmendmentDetail): string[] =>
  tasks.flatMap((task) => task.changes.map((change) => `${task.ref} ${change.kind}`));

test('an item that has become another kind takes its cases back, says why, and opens as what it is now', async () => {
  const applied = await followed(CORRECTED, '更正稿.txt');
  expect(changes(applied)).toEqual(['1 kind_changed', '2 kind_changed', '3 kind_changed']);
  expect(applied.results.map(({ did, unitName, outcome }) => `${did} ${unitName} ${outcome?.status}`)).toEqual([
    'open 竹溪供电所 applied',
    'open 竹溪水利站 applied',
    'open 竹溪消防站 applied',
    'withdraw 竹溪消防站 applied',
    'withdraw 竹溪供电所 applied',
  ]);

  const [task, river, duty] = await Promise.all(applied.results.slice(0, 3).map(({ caseId }) => caseOf(caseId)));
  expect(duty).toMatchObject({
    kind: 'duty',
    title: '每季度至少更换1次老旧小区消防水带',
    duty: { rule: '每季度不少于1次' },
  });
  expect(task).toMatchObject({ kind: 'task', due: { on: '2026-12-31' } });
  expect(river).toMatchObject({ kind: 'task', due: { on: '2026-12-28' } });
  const states = (of: NoticeIssued['cases']) => Promise.all(of.map(async ({ id }) => (await caseOf(id)).state));
  expect(await states(issued.cases)).toEqual(['withdrawn', 'withdrawn']);
  // What the unit was given to read covers all that the notice declares, and stays.
  expect(issued.acknowledgements).toHaveLength(1);
  expect((await caseOf(issued.acknowledgements[0]!.id)).closedAt).toBeNull();
  const said = await messages.expect(
    told('水利站', 'issued'),
    ...['消防站', '供电所'].flatMap((name) => [told(name, 'issued'), told(name, 'withdrawn')]),
  );
  expect(said.filter((words) => words.includes('改为周期职责，另行下发'))).toHaveLength(1);
  expect(said.filter((words) => words.includes('改为有期限的任务，另行下发'))).toHaveLength(1);

  const { tasks } = await office.notice(work.id);
  expect(tasks.map(({ ref, kind, dueOn, duty: rule }) => [ref, kind, dueOn, rule?.every ?? null])).toEqual([
    ['1', 'duty', null, 'quarter'],
    ['2', 'task', '2026-12-31', null],
    ['3', 'task', '2026-12-28', null],
  ]);
  expect(await office.faults()).toEqual([]);
});

test('a later correction finds the item as it has become, and may make it what it was', async () => {
  await followed(CORRECTED, '更正稿.txt');
  const again = await followed(CORRECTED.replace('2026年12月28日前', '2026年12月30日前'), '再更正稿.txt');
  expect(changes(again)).toEqual(['3 date']);
  const back = await followed(ISSUED.replace('12月25日', '12月26日'), '第三稿.txt');
  expect(changes(back)).toEqual(['1 kind_changed', '2 kind_changed', '3 kind_changed']);
  expect(back.results.map(({ did, unitName }) => `${did} ${unitName}`)).toEqual([
    'open 竹溪消防站',
    'open 竹溪供电所',
    'withdraw 竹溪消防站',
    'withdraw 竹溪供电所',
    'withdraw 竹溪水利站',
  ]);
  expect(await caseOf(back.results[0]!.caseId)).toMatchObject({ kind: 'task', due: { on: '2026-12-26' } });
  expect(await office.faults()).toEqual([]);
});

test('a case that could not be told after the corrections were written keeps no other waiting and is told by the next round, once', async () => {
  const { app } = office.api;
  const silent = issued.cases.find(({ unitName }) => unitName === '竹溪消防站')!.id;
  const desk = app.get(CommandDesk, { strict: false });
  const act = desk.act.bind(desk);
  desk.act = (input) => (input.caseId === silent ? Promise.reject(new Error('killed')) : act(input));
  const { id, results } = await followed(CORRECTED, '更正稿.txt');
  const toldOf = (all: AmendmentDetail['results']) =>
    all.flatMap(({ did, unitName, outcome }) => (did === 'open' ? [] : [`${unitName} ${outcome?.status}`]));
  expect(toldOf(results)).toEqual(['竹溪消防站 undefined', '竹溪供电所 applied']);
  expect((await caseOf(silent)).closedAt).toBeNull();

  desk.act = act;
  const sweep = app.get(TellingSweep, { strict: false });
  await Promise.all([sweep.runOnce(), sweep.runOnce()]);
  await sweep.runOnce();
  const { body } = await office.officer.get<AmendmentDetail>(address(id));
  expect(toldOf(body.results)).toEqual(['竹溪消防站 applied', '竹溪供电所 applied']);
  expect(await caseOf(silent)).toMatchObject({ state: 'withdrawn', version: 2 });
  const said = await messages.unseen();
  expect(said.filter(({ template }) => template === 'withdrawn')).toHaveLength(2);
  expect(await office.faults()).toEqual([]);
});
