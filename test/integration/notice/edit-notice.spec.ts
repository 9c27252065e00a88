import { randomUUID } from 'node:crypto';
import type { NoticeDetail, NoticeSpelling, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import { keysOf, NoticeOffice, taskOf } from './notice-office.ts';
import { SAMPLE } from './sample-notice.ts';

let office: NoticeOffice;
let notice: NoticeDetail;
let places = 0;

beforeAll(async () => {
  office = await NoticeOffice.open();
});
afterAll(() => office.api.close());
beforeEach(async () => {
  // Every test corrects a notice of a district of its own.
  places += 1;
  notice = await office.imported(SAMPLE.replaceAll('云溪', `溪${places}号`));
});

const spellings = async (work: NoticeWork): Promise<NoticeSpelling[]> =>
  (await office.officer.get<NoticeSpelling[]>(`/api/v1/notices/${work.id}/spellings`)).body;

describe('one task', () => {
  test('takes title, kind and a due date whose source is the officer', async () => {
    const task = taskOf(notice, '4');
    const work = await office.edit(notice, `tasks/${task.id}`, {
      title: '更换水带',
      kind: 'duty',
      dueOn: '2026-12-15',
    });
    expect(taskOf(work, '4')).toMatchObject({
      title: '更换水带',
      kind: 'duty',
      dueOn: '2026-12-15',
      dueBasis: 'anban于2026年11月23日 09:00指定',
      sourceText: task.sourceText,
    });
    expect(work.revision).toBe(notice.revision + 1);
  });

  test('keeps the clause as basis when the date is not changed', async () => {
    const task = taskOf(notice, '1');
    const work = await office.edit(notice, `tasks/${task.id}`, { title: '检查', dueOn: task.dueOn });
    expect(taskOf(work, '1').dueBasis).toBe(task.dueBasis);
  });

  test('gets units chosen, added, removed and a collective expanded, each mention keeping its place', async () => {
    const [a, b] = [await office.unit(`东村${places}`, 'village'), await office.unit(`西村${places}`, 'village')];
    const task = taskOf(notice, '2');
    const lead = task.units[0]!;
    const work = await office.edit(notice, `tasks/${task.id}`, {
      units: [
        { id: lead.id, role: 'responsible', collective: true, unitId: null, memberIds: [a, b] },
        { role: 'cooperating', collective: false, unitId: b, memberIds: [] },
      ],
    });
    expect(taskOf(work, '2').units).toMatchObject([
      { id: lead.id, name: '区教体局', role: 'responsible', start: lead.start, memberIds: [a, b] },
      { name: `西村${places}`, role: 'cooperating', start: null, unitId: b },
    ]);
  });

  test.each<[string, () => Promise<object>, string]>([
    ['an unknown unit', async () => ({ unitId: randomUUID() }), 'unit_not_found'],
    ['a group', async () => ({ unitId: await office.unit(`各站所${places}`, 'collective') }), 'unit_is_collective'],
    ['an unknown mention', async () => ({ id: randomUUID() }), 'mention_not_found'],
    ['no unit at all', async () => ({}), 'unit_missing'],
  ])('refuses %s and stays as it was', async (_, unit, code) => {
    const choice = { role: 'lead', collective: false, unitId: null, memberIds: [], ...(await unit()) };
    const answer = await office.tryEdit(notice, `tasks/${taskOf(notice, '1').id}`, { units: [choice] });
    expect(answer.body.code).toBe(code);
    expect(await office.notice(notice.id)).toMatchObject({ revision: notice.revision, tasks: notice.tasks });
  });

  test('of another notice is not found', async () => {
    const other = await office.imported(SAMPLE.replaceAll('云溪', `别${places}处`));
    const answer = await office.tryEdit(notice, `tasks/${other.tasks[0]!.id}`, { title: '改' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'notice_task_not_found' } });
  });
});

test('an edit made over somebody else’s is refused, and both are not lost silently', async () => {
  const task = taskOf(notice, '1');
  const answers = await Promise.all([
    office.tryEdit(notice, `tasks/${task.id}`, { title: '甲改的' }),
    office.tryEdit(notice, `tasks/${task.id}`, { title: '乙改的' }),
  ]);
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('notice_changed');
});

test('a due date is set for many tasks at once, past ones are findings', async () => {
  const taskIds = notice.tasks.map((task) => task.id);
  const work = await office.edit(notice, 'tasks/due', { taskIds, dueOn: '2026-11-01' });
  expect(work.tasks.every((task) => task.dueOn === '2026-11-01')).toBe(true);
  expect(keysOf(work)).toEqual(expect.arrayContaining(taskIds.map((id) => `due_past:${id}`)));
});

test.each(['9999-12-31', '2037-01-01', '0206-12-31'])(
  'the due date %s is refused when it is set, one by one or for many, and names what is possible',
  async (dueOn) => {
    const { id } = taskOf(notice, '4');
    const answers = [
      await office.tryEdit(notice, `tasks/${id}`, { dueOn }),
      await office.tryEdit(notice, 'tasks/due', { taskIds: [id], dueOn }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'due_out_of_range' } });
      expect(JSON.stringify(answer.body)).toContain('2016-11-23 至 2036-11-23');
    }
  },
);

describe('decisions', () => {
  test('a task with a blocking finding is not confirmed, and the answer says why', async () => {
    const answer = await office.tryEdit(notice, 'tasks/confirm', { taskIds: [taskOf(notice, '4').id] });
    expect(answer).toMatchObject({ status: 409, body: { code: 'notice_task_not_ready' } });
    expect(JSON.stringify(answer.body)).toContain('没有办理期限');
  });

  test('confirming all takes what is ready and leaves the rest undecided', async () => {
    let work = await office.edit(notice, 'spellings/create-units', {
      units: [{ spelling: `溪${places}号区应急管理局`, kind: 'department' }],
    });
    work = await office.edit(work, 'tasks/confirm', {});
    expect(work.progress).toEqual({ total: 5, confirmed: 1, excluded: 0, undecided: 4 });
    expect(taskOf(work, '1').status).toBe('confirmed');
    const again = await office.tryEdit(work, 'tasks/confirm', {});
    expect(again.body.code).toBe('notice_nothing_ready');
  });

  test('a task is left out with its reason, and taken back', async () => {
    const taskIds = [taskOf(notice, '3').id];
    let work = await office.edit(notice, 'tasks/exclude', { taskIds, reason: '由街道另行部署' });
    expect(taskOf(work, '3')).toMatchObject({ status: 'excluded', excludeReason: '由街道另行部署' });
    expect(keysOf(work).filter((key) => key.includes(taskIds[0]!))).toEqual([]);
    work = await office.edit(work, 'tasks/reopen', { taskIds });
    expect(taskOf(work, '3')).toMatchObject({ status: 'proposed', excludeReason: null });
    const bare = await office.tryEdit(work, 'tasks/exclude', { taskIds, reason: ' ' });
    expect(bare).toMatchObject({ status: 400, body: { code: 'body_invalid' } });
  });
});

describe('a spelling', () => {
  test('is offered the units it may mean, never taken by itself', async () => {
    const id = await office.unit(`溪${places}号区消防救援大队`);
    const found = (await spellings(notice)).find((one) => one.spelling === '区消防大队');
    expect(found).toMatchObject({ open: 1, match: { kind: 'candidates' } });
    expect(found?.match.kind === 'candidates' && found.match.candidates.map((one) => one.unitId)).toContain(id);
  });

  test('chosen once holds wherever it occurs, and the next notice knows it', async () => {
    const id = await office.unit(`教体局${places}`);
    const text = SAMPLE.replaceAll('云溪', `新${places}区`).replaceAll('区教体局', `教育口${places}`);
    const first = await office.imported(text);
    const choice = { as: 'unit', unitId: id };
    const work = await office.edit(first, 'spellings/choose', { spelling: `教育口${places}`, choice });
    expect([taskOf(work, '2').units[0]?.unitId, taskOf(work, '5').units[0]?.unitId]).toEqual([id, id]);
    const next = await office.imported(text.replace('12号', '13号'));
    expect(taskOf(next, '5').units[0]?.unitId).toBe(id);
  });

  test('of a collective is expanded to its named units, which are no alias', async () => {
    const members = [await office.unit(`南村${places}`, 'village'), await office.unit(`北村${places}`, 'village')];
    const choice = { as: 'members', memberIds: members };
    const work = await office.edit(notice, 'spellings/choose', { spelling: '各行政村', choice });
    expect(taskOf(work, '3').units).toMatchObject([{ collective: true, memberIds: members }]);
    const next = await office.imported(SAMPLE.replaceAll('云溪', `后${places}处`));
    expect(taskOf(next, '3').units).toMatchObject([{ collective: true, memberIds: [] }]);
  });

  test('that does not occur is refused', async () => {
    const choice = { as: 'unit', unitId: await office.unit(`某局${places}`) };
    const answer = await office.tryEdit(notice, 'spellings/choose', { spelling: '没有这个', choice });
    expect(answer).toMatchObject({ status: 404, body: { code: 'spelling_not_found' } });
  });

  test('becomes a new unit; another proper name makes it the alias; a taken name is refused whole', async () => {
    const work = await office.edit(notice, 'spellings/create-units', {
      units: [
        { spelling: `溪${places}号区应急管理局`, kind: 'department' },
        { spelling: '区消防大队', name: `消防救援大队${places}`, kind: 'department' },
      ],
    });
    expect(Object.values(work.unitNames)).toEqual(
      expect.arrayContaining([`溪${places}号区应急管理局`, `消防救援大队${places}`]),
    );
    expect((await spellings(work)).find((one) => one.spelling === '区消防大队')?.match).toMatchObject({ by: 'alias' });
    const before = await office.count('unit');
    const answer = await office.tryEdit(work, 'spellings/create-units', {
      units: [
        { spelling: '各行政村', name: `全新${places}`, kind: 'village' },
        { spelling: '区教体局', name: `消防救援大队${places}`, kind: 'department' },
      ],
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'unit_name_taken' } });
    expect(await office.count('unit')).toBe(before);
    const aliased = await office.tryEdit(work, 'spellings/create-units', {
      units: [{ spelling: '区教体局', name: '区消防大队', kind: 'department' }],
    });
    expect(aliased.body.code).toBe('unit_name_taken');
  });

  test('that the notice does not name becomes no unit', async () => {
    const before = await office.count('unit');
    const units = [{ spelling: '哪里也没有的单位', kind: 'village' }];
    const answer = await office.tryEdit(notice, 'spellings/create-units', { units });
    expect(answer).toMatchObject({ status: 404, body: { code: 'spelling_not_found' } });
    expect(await office.count('unit')).toBe(before);
  });
});

test('every correction is in the ledger', async () => {
  const before = (await office.ledger()).length;
  const task = taskOf(notice, '5');
  let work = await office.edit(notice, `tasks/${task.id}`, { title: '清线' });
  work = await office.edit(work, 'tasks/due', { taskIds: [task.id], dueOn: '2026-12-01' });
  work = await office.edit(work, 'spellings/create-units', {
    units: [{ spelling: `溪${places}号区应急管理局`, kind: 'department' }],
  });
  work = await office.edit(work, 'tasks/confirm', {});
  work = await office.edit(work, 'tasks/exclude', { taskIds: [task.id], reason: '重复' });
  await office.edit(work, 'tasks/reopen', { taskIds: [task.id] });
  expect((await office.ledger()).slice(before)).toEqual([
    'notice.task_edited',
    'notice.due_set',
    'unit.created',
    'notice.units_created',
    'notice.tasks_confirmed',
    'notice.tasks_excluded',
    'notice.tasks_reopened',
  ]);
});

test.each(['lingdao', 'shenji', 'zhiban'])('%s reads the notice and corrects nothing', async (name) => {
  const reader = await office.api.signIn(name);
  expect(await reader.get(`/api/v1/notices/${notice.id}`)).toMatchObject({ status: 200 });
  const body = { revision: notice.revision, taskIds: [notice.tasks[0]!.id], dueOn: '2026-12-01' };
  expect(await reader.post(`/api/v1/notices/${notice.id}/tasks/due`, body)).toMatchObject({ status: 403 });
});
