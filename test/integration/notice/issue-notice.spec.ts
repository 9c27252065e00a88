import type { NoticeDetail, NoticeIssued, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import { keysOf, NoticeOffice, taskOf } from './notice-office.ts';
import { SAMPLE } from './sample-notice.ts';

const POLICY = 'task-national';

let office: NoticeOffice;
let places = 0;
beforeAll(async () => {
  office = await NoticeOffice.open();
});
afterAll(() => office.api.close());

interface Ready {
  work: NoticeWork;
  emergency: string;
  education: string;
  villages: string[];
}

/** A notice all whose tasks are confirmed: task 3 to two villages, task 4 due in December, task 5 past. */
async function ready(reachable = true): Promise<Ready> {
  places += 1;
  const place = `第${places}溪`;
  const emergency = await office.unit(`${place}区应急管理局`);
  const education = await office.unit(`${place}教体局`, 'department', reachable);
  const villages = [await office.unit(`${place}东村`, 'village'), await office.unit(`${place}西村`, 'village')];
  let work: NoticeWork = await office.imported(
    SAMPLE.replaceAll('云溪', place).replaceAll('区教体局', `${place}教体局`),
  );
  const choices = [
    { spelling: '各行政村', choice: { as: 'members', memberIds: villages } },
    { spelling: '区消防大队', choice: { as: 'unit', unitId: emergency } },
  ];
  for (const choice of choices) work = await office.edit(work, 'spellings/choose', choice);
  work = await office.edit(work, 'tasks/due', { taskIds: [taskOf(work, '4').id], dueOn: '2026-12-25' });
  work = await office.edit(work, 'tasks/confirm', {});
  expect(work.progress.undecided).toBe(0);
  return { work, emergency, education, villages };
}

const issue = (id: string, overrides: object[] = [], policyId = POLICY) =>
  office.officer.post<NoticeIssued & { code: string }>(`/api/v1/notices/${id}/issue`, { policyId, overrides });

const past = (work: NoticeWork) => ({ keys: [`due_past:${taskOf(work, '5').id}`], reason: '上级要求补下发' });

test('what is not settled is refused with every place, and nothing is opened', async () => {
  const fresh = await office.imported(SAMPLE.replaceAll('云溪', '未定'));
  const answer = await issue(fresh.id);
  expect(answer).toMatchObject({ status: 409, body: { code: 'notice_not_ready' } });
  const paths = (answer.body as unknown as { places: { path: string }[] }).places.map((place) => place.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      ...fresh.tasks.map((task) => `task_undecided:${task.id}`),
      `no_due_date:${taskOf(fresh, '4').id}`,
      `collective_without_members:${taskOf(fresh, '3').id}:各行政村`,
      `unmatched_unit:${taskOf(fresh, '5').id}:区教体局`,
    ]),
  );
  expect(await office.count('case_file')).toBe(0);
});

test('a blocking finding is not overridden by a reason', async () => {
  const fresh = await office.imported(SAMPLE.replaceAll('云溪', '强行'));
  const answer = await issue(fresh.id, [{ keys: keysOf(fresh), reason: '领导同意' }]);
  expect(answer).toMatchObject({ status: 409, body: { code: 'notice_not_ready' } });
});

test('one case opens per task and answering unit; a collective counts as its named units; cooperating units are copied in', async () => {
  const { work, emergency, education, villages } = await ready();
  const answer = await issue(work.id, [past(work)]);
  expect(answer.status).toBe(200);
  expect(answer.body.cases.map((one) => [one.ref.at(-1), one.unitId]).toSorted(byText)).toEqual(
    [
      ['1', emergency],
      ['2', education],
      ['3', villages[0]],
      ['3', villages[1]],
      ['4', emergency],
      ['5', education],
    ].toSorted(byText),
  );
  const rows: { unit_id: string }[] = await office.api.dataSource.query(
    `select cu.unit_id from case_unit cu join case_file c on c.id = cu.case_id where c.notice_task_id = $1`,
    [taskOf(work, '2').id],
  );
  expect(rows.map((row) => row.unit_id)).toEqual([emergency]);
  expect(await office.notice(work.id)).toMatchObject({ status: 'issued', findings: [], issuedBy: 'anban' });
});

test('a unit without a contact and a past date need a reason each, which is recorded', async () => {
  const { work, education } = await ready(false);
  expect(keysOf(work)).toEqual([`due_past:${taskOf(work, '5').id}`, `no_contact:${education}`]);
  const half = await issue(work.id, [past(work)]);
  expect(half).toMatchObject({
    status: 409,
    body: { code: 'notice_not_ready', places: [{ path: `no_contact:${education}` }] },
  });
  const reasons = [past(work), { keys: [`no_contact:${education}`], reason: '已电话告知，稍后补录' }];
  expect(await issue(work.id, reasons)).toMatchObject({ status: 200 });
  expect((await office.notice(work.id)).overrides).toEqual(
    expect.arrayContaining([
      { key: `due_past:${taskOf(work, '5').id}`, reason: '上级要求补下发' },
      { key: `no_contact:${education}`, reason: '已电话告知，稍后补录' },
    ]),
  );
});

test('a date in a year whose holidays are not announced needs a reason', async () => {
  const { work } = await ready();
  const task = taskOf(work, '4');
  const later = await office.edit(work, `tasks/${task.id}`, { dueOn: '2028-03-01' });
  expect(keysOf(later)).toContain(`due_provisional:${task.id}`);
  expect(await issue(work.id, [past(work)])).toMatchObject({ status: 409 });
  const reason = { keys: [`due_provisional:${task.id}`], reason: '届时再核' };
  expect(await issue(work.id, [past(work), reason])).toMatchObject({ status: 200 });
});

test('an issued notice answers a repeated order with its cases, and refuses one under another policy', async () => {
  const { work } = await ready();
  const answer = await issue(work.id, [past(work)]);
  expect(await issue(work.id, [past(work)])).toMatchObject({ status: 200, body: { cases: answer.body.cases } });
  expect(await issue(work.id, [], 'task-minutes')).toMatchObject({ status: 409, body: { code: 'notice_issued' } });
});

test('the office hears once of all units of a notice that nobody can reach', async () => {
  const anban = await office.unit('云溪镇安办');
  await office.api.dataSource.query('update unit set is_office = true where id = $1', [anban]);
  const { work, education } = await ready(false);
  await issue(work.id, [past(work), { keys: [`no_contact:${education}`], reason: '已电话告知' }]);
  const bundles: { bundle: string }[] = await office.api.dataSource.query(
    `select distinct bundle from notification n join case_file c on c.id = n.case_id
     where c.notice_id = $1 and n.template = 'audience_empty'`,
    [work.id],
  );
  expect(bundles).toEqual([{ bundle: `issued:${work.id}` }]);
});

test('a declaration and an excluded task open no task', async () => {
  const { work } = await ready();
  let next = await office.edit(work, `tasks/${taskOf(work, '1').id}`, { kind: 'declaration', dueOn: null });
  next = await office.edit(next, 'tasks/exclude', { taskIds: [taskOf(next, '3').id], reason: '另文下发' });
  const { body } = await issue(next.id, [past(next)]);
  expect(body.cases.map((one) => one.ref.at(-1)).toSorted(byText)).toEqual(['2', '4', '5']);
});

test('issuing again, also at the same moment, answers with the same cases', async () => {
  const { work } = await ready();
  const answers = await Promise.all([issue(work.id, [past(work)]), issue(work.id, [past(work)])]);
  const again = await issue(work.id);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  expect(answers[1]?.body.cases).toEqual(answers[0]?.body.cases);
  expect(again.body).toEqual(answers[0]?.body);
  expect((await office.ledger()).filter((kind) => kind === 'notice.issued')).toHaveLength(await issuedNotices());
});

test('an unknown policy opens nothing and leaves the notice a draft', async () => {
  const { work } = await ready();
  const answer = await issue(work.id, [past(work)], 'no-such-policy');
  expect(answer).toMatchObject({ status: 400, body: { code: 'policy_unknown' } });
  expect(await office.notice(work.id)).toMatchObject({ status: 'draft', revision: work.revision });
});

test('after issue units, clauses and decisions are frozen', async () => {
  const { work, emergency } = await ready();
  await issue(work.id, [past(work)]);
  const issued: NoticeDetail = await office.notice(work.id);
  const task = taskOf(issued, '1');
  const edits: [string, object][] = [
    [`tasks/${task.id}`, { title: '改题' }],
    ['tasks/due', { taskIds: [task.id], dueOn: '2027-01-01' }],
    ['tasks/confirm', {}],
    ['tasks/exclude', { taskIds: [task.id], reason: '反悔' }],
    ['tasks/reopen', { taskIds: [task.id] }],
    ['spellings/choose', { spelling: '区消防大队', choice: { as: 'unit', unitId: emergency } }],
    ['spellings/create-units', { units: [{ spelling: '区消防大队', name: '新单位', kind: 'department' }] }],
  ];
  for (const [path, body] of edits) {
    expect(await office.tryEdit(issued, path, body)).toMatchObject({ status: 409, body: { code: 'notice_issued' } });
  }
  expect(await office.notice(work.id)).toEqual(issued);
});

const byText = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1);

async function issuedNotices(): Promise<number> {
  const rows: { n: number }[] = await office.api.dataSource.query(
    `select count(*)::int as n from notice where status = 'issued'`,
  );
  return rows[0]!.n;
}
