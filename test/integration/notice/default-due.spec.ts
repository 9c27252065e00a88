import type { NoticeDetail } from '../../../libs/contracts/http/notice.ts';
import { NoticeOffice, taskOf } from './notice-office.ts';
import { SAMPLE } from './sample-notice.ts';

/** 20 natural days from 2026-11-23 end on a Sunday. */
const DUE = '2026-12-14';
const PLAN = '云溪区2026年冬季安全生产重点工作方案';

let office: NoticeOffice;
let places = 0;

beforeAll(async () => {
  office = await NoticeOffice.open();
});
afterAll(() => office.api.close());

/** Each of another district; task 4 has no time, nor has task 6, and task 7 recurs. */
const imported = (title: string): Promise<NoticeDetail> => {
  places += 1;
  const text = SAMPLE.replace(PLAN, title).replace(
    '云溪区安全生产委员会办公室\n2026',
    '6.修复消火栓。（责任单位：区消防大队）\n\n7.每月25日前报送排查情况。（责任单位：区教体局）\n\n云溪区安全生产委员会办公室\n2026',
  );
  return office.imported(text.replaceAll('云溪', `溪${places}号`));
};
const minutes = () => imported('云溪区安全生产委员会第四次全体会议纪要');

const lastEntry = async (): Promise<{ kind: string; body: Record<string, unknown> }> => {
  const rows: { kind: string; body: string }[] = await office.api.dataSource.query(
    `select kind, body from ledger_entry where kind like 'notice.%' order by seq desc limit 1`,
  );
  const { kind, body } = rows[0]!;
  return { kind, body: JSON.parse(body) as Record<string, unknown> };
};

test('a draft carries the proposal of its kind once, and nothing is set by itself', async () => {
  const notice = await minutes();
  expect(notice.defaultDue).toMatchObject({
    dueOn: DUE,
    words: '会议纪要20个自然日',
    rule: { id: 'minutes', version: 2 },
    provisional: false,
  });
  expect(taskOf(notice, '4')).toMatchObject({ dueOn: null, dueBasis: null });
});

test('accepting for one task records who, when and which rule', async () => {
  const notice = await minutes();
  const { id } = taskOf(notice, '4');
  const work = await office.edit(notice, `tasks/${id}`, { dueOn: DUE, byDefaultRule: true });
  const dueBasis = expect.stringMatching(
    /^默认期限：会议纪要20个自然日（来源：.+），anban于2026年11月23日 09:00采用$/,
  ) as string;
  expect(taskOf(work, '4')).toMatchObject({ dueOn: DUE, dueBasis });
  expect(taskOf(work, '6').dueOn).toBeNull();
  expect(await lastEntry()).toMatchObject({
    kind: 'notice.task_edited',
    body: { after: { dueOn: DUE, dueBasis }, defaultRule: { id: 'minutes', version: 2 } },
  });
});

test('accepting for all undated tasks is one act', async () => {
  const notice = await minutes();
  const taskIds = [taskOf(notice, '4').id, taskOf(notice, '6').id];
  const work = await office.edit(notice, 'tasks/due', { taskIds, dueOn: DUE, byDefaultRule: true });
  expect(['4', '6'].map((ref) => taskOf(work, ref).dueOn)).toEqual([DUE, DUE]);
  expect(taskOf(work, '1').dueOn).toBe('2026-12-20');
  expect(await lastEntry()).toMatchObject({
    kind: 'notice.due_set',
    body: { dueOn: DUE, defaultRule: { id: 'minutes', version: 2 } },
  });
  expect(await office.faults()).toEqual([]);
});

test.each([
  ['a task with a date of its own', '1'],
  ['a recurring duty', '7'],
])('%s takes no default deadline, and nothing is set for the others', async (_, ref) => {
  const notice = await minutes();
  const taskIds = [taskOf(notice, '4').id, taskOf(notice, ref).id];
  const answer = await office.tryEdit(notice, 'tasks/due', { taskIds, dueOn: DUE, byDefaultRule: true });
  expect(answer).toMatchObject({ status: 409, body: { code: 'default_due_not_for_task' } });
  expect(taskOf(await office.notice(notice.id), '4').dueOn).toBeNull();
});

test('a declaration takes none, also when the same edit makes it one', async () => {
  const notice = await minutes();
  const change = { kind: 'declaration', dueOn: DUE, byDefaultRule: true };
  const answer = await office.tryEdit(notice, `tasks/${taskOf(notice, '4').id}`, change);
  expect(answer.body.code).toBe('default_due_not_for_task');
});

test('a document of no known kind proposes nothing, and nothing can be accepted', async () => {
  const notice = await imported(PLAN);
  expect(notice.defaultDue).toBeNull();
  const { id } = taskOf(notice, '4');
  for (const [path, body] of [
    [`tasks/${id}`, {}],
    ['tasks/due', { taskIds: [id] }],
  ] as const) {
    const answer = await office.tryEdit(notice, path, { ...body, dueOn: DUE, byDefaultRule: true });
    expect(answer).toMatchObject({ status: 409, body: { code: 'default_due_none' } });
  }
});

test('a campaign proposes the end of the time it states', async () => {
  const text = SAMPLE.replace(PLAN, '云溪区消防安全专项行动方案').replace(
    '现将今冬明春重点工作安排如下。',
    '决定自2026年11月至2027年3月在全区开展消防安全专项行动。',
  );
  const notice = await office.imported(text);
  expect(notice.defaultDue).toMatchObject({ dueOn: '2027-03-31', rule: { id: 'campaign' } });
  expect(notice.defaultDue?.words).toContain('2026年11月至2027年3月');
});

test('a day other than the proposal is refused, and so is an acceptance that names no day', async () => {
  const notice = await minutes();
  const path = `tasks/${taskOf(notice, '4').id}`;
  const other = await office.tryEdit(notice, path, { dueOn: '2026-12-15', byDefaultRule: true });
  expect(other).toMatchObject({ status: 409, body: { code: 'default_due_changed' } });
  const none = await office.tryEdit(notice, path, { byDefaultRule: true });
  expect(none).toMatchObject({ status: 400, body: { code: 'body_invalid' } });
});

test('an auditor sees the proposal and cannot accept it', async () => {
  const notice = await minutes();
  const auditor = await office.api.signIn('shenji');
  const address = `/api/v1/notices/${notice.id}`;
  expect((await auditor.get<NoticeDetail>(address)).body.defaultDue?.dueOn).toBe(DUE);
  const body = { revision: notice.revision, dueOn: DUE, byDefaultRule: true };
  const answer = await auditor.send('PATCH', `${address}/tasks/${taskOf(notice, '4').id}`, body);
  expect(answer.status).toBe(403);
});
