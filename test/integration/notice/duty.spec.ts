import { DutyOffice, proposedRule, typed } from './duty-office.ts';
import { keysOf, taskOf, type NoticeOffice } from './notice-office.ts';

const ACCEPTED = /^原文“.+”，anban于2026年11月23日 09:00采用$/;

let desk: DutyOffice;
let office: NoticeOffice;
beforeAll(async () => {
  desk = await DutyOffice.open();
  office = desk.office;
});
afterAll(() => office.api.close());

const lastEntry = async (): Promise<{ kind: string; body: Record<string, unknown> }> => {
  const rows: { kind: string; body: string }[] = await office.api.dataSource.query(
    `select kind, body from ledger_entry where kind like 'notice.%' order by seq desc limit 1`,
  );
  const { kind, body } = rows[0]!;
  return { kind, body: JSON.parse(body) as Record<string, unknown> };
};

test('a draft says for each duty which rule its words give, or why a person has to enter it, and sets none', async () => {
  const notice = await desk.imported();
  const told = notice.tasks.map(({ ref, kind, proposedDuty: one }): unknown[] => [
    ref,
    kind,
    one === null
      ? null
      : one.kind === 'none'
        ? one.code
        : [one.rule.every, one.rule.count, one.rule.by, one.rule.actor],
  ]);
  expect(told).toEqual([
    ['1', 'duty', ['quarter', 1, null, '党政主要负责同志']],
    ['2', 'duty', ['month', 1, { day: 25, following: false }, null]],
    ['3', 'duty', ['quarter', 2, { day: 15, following: true }, null]],
    ['4', 'duty', ['year', 2, null, null]],
    ['5', 'duty', ['quarter', 1, null, null]],
    ['6', 'duty', 'window_unsupported'],
    ['7', 'duty', 'several_counts'],
    ['8', 'duty', ['month', 1, null, null]],
    ['9', 'task', null],
  ]);
  expect(proposedRule(notice, '4')).toMatchObject({ from: '2026-11-23', until: '2026-12-31' });
  expect(notice.tasks.map(({ duty, dutyBasis }) => [duty, dutyBasis])).toEqual(notice.tasks.map(() => [null, null]));
  const finding = notice.findings.find(
    ({ code, taskIds }) => code === 'no_duty_rule' && taskIds[0] === taskOf(notice, '6').id,
  );
  expect(finding).toMatchObject({ severity: 'blocking' });
  expect(finding?.message).toContain('“每周开展夜间巡查不少于1次”不是按月、季度、半年或年计数，请录入');
});

test('every printed source stands in the text where it says', async () => {
  const notice = await desk.imported();
  const sources = notice.tasks.flatMap(({ proposedDuty }) =>
    proposedDuty?.kind === 'rule' ? proposedDuty.sources : [],
  );
  const printed = sources.filter(({ start }) => start !== null);
  expect(printed.length).toBeGreaterThan(6);
  for (const { words, start, end } of printed) expect(notice.text.slice(start!, end!).replace(/\s/g, '')).toBe(words);
});

test('accepting one proposal, or many, records who, when and which words', async () => {
  const notice = await desk.imported();
  const work = await desk.accept(notice, '1');
  expect(taskOf(work, '1')).toMatchObject({
    duty: proposedRule(notice, '1'),
    dutyBasis: expect.stringMatching(ACCEPTED) as string,
  });
  expect(await lastEntry()).toMatchObject({
    kind: 'notice.task_edited',
    body: { before: { duty: null }, after: { duty: { every: 'quarter', count: 1 } } },
  });
  const many = await desk.acceptMany(work, ['2', '3', '4']);
  expect(many.status).toBe(200);
  for (const ref of ['2', '3', '4']) expect(taskOf(many.body, ref).dutyBasis).toMatch(ACCEPTED);
  expect(taskOf(many.body, '5').duty).toBeNull();
  expect((await lastEntry()).kind).toBe('notice.duties_accepted');
  expect(await office.faults()).toEqual([]);
});

test('what the officer did not see, what has no proposal and what is no duty is not accepted; then none is', async () => {
  const notice = await desk.imported();
  const id = (ref: string): string => taskOf(notice, ref).id;
  const shown = proposedRule(notice, '1');
  const tries: [object[], string][] = [
    [
      [
        { taskId: id('1'), duty: shown },
        { taskId: id('2'), duty: shown },
      ],
      'duty_proposal_changed',
    ],
    [
      [
        { taskId: id('1'), duty: shown },
        { taskId: id('6'), duty: shown },
      ],
      'duty_proposal_none',
    ],
    [
      [
        { taskId: id('1'), duty: shown },
        { taskId: id('9'), duty: shown },
      ],
      'duty_not_for_task',
    ],
  ];
  for (const [duties, code] of tries) {
    expect(await office.tryEdit(notice, 'tasks/duties', { duties })).toMatchObject({ status: 409, body: { code } });
  }
  const one = await office.tryEdit(notice, `tasks/${id('9')}`, { duty: typed() });
  expect(one).toMatchObject({ status: 409, body: { code: 'duty_not_for_task' } });
  expect(taskOf(await office.notice(notice.id), '1').duty).toBeNull();
});

test('a rule a person enters is kept with his name, changed and taken away again', async () => {
  const notice = await desk.imported();
  const path = `tasks/${taskOf(notice, '6').id}`;
  let work = await office.edit(notice, path, { duty: typed() });
  expect(taskOf(work, '6')).toMatchObject({ duty: typed(), dutyBasis: 'anban于2026年11月23日 09:00录入' });
  expect(keysOf(work)).not.toContain(`no_duty_rule:${taskOf(work, '6').id}`);
  work = await office.edit(work, path, { duty: typed({ count: 5, actor: '网格员' }) });
  expect(taskOf(work, '6').duty).toMatchObject({ count: 5, actor: '网格员' });
  work = await office.edit(work, path, { duty: null });
  expect(taskOf(work, '6')).toMatchObject({ duty: null, dutyBasis: null });
});

test.each<[string, object, string]>([
  ['no acts', typed({ count: 0 }), 'duty.count'],
  ['too many acts', typed({ count: 101 }), 'duty.count'],
  ['an end before the start', typed({ until: '2026-11-01' }), 'duty.until'],
  ['more than five years', typed({ until: '2032-01-01' }), 'duty.until'],
  ['a day no month has', typed({ by: { day: 32, following: false } }), 'duty.by'],
  ['a day in a span', typed({ every: 'span', by: { day: 3, following: true } }), 'duty.by'],
  ['an actor of no words', typed({ actor: ' ' }), 'duty.actor'],
  ['an actor of a page', typed({ actor: '人'.repeat(61) }), 'duty.actor'],
  ['a week', { ...typed(), every: 'week' }, 'duty.every'],
  ['an unknown field', { ...typed(), colour: 1 }, 'duty.colour'],
  ['a year long gone', typed({ from: '1999-01-01', until: '2000-01-01' }), 'duty.from'],
])('a rule with %s is refused in Chinese at its place', async (_, duty, path) => {
  const notice = await desk.imported();
  const answer = await office.tryEdit(notice, `tasks/${taskOf(notice, '6').id}`, { duty });
  expect(answer.status).toBe(400);
  const { places: found } = answer.body as unknown as { places: { path: string; message: string }[] };
  expect(found[0]?.path).toBe(path);
  expect(found[0]?.message).toMatch(/\p{Script=Han}/u);
});

test('an acceptance that names no rule is refused', async () => {
  const notice = await desk.imported();
  const answer = await office.tryEdit(notice, `tasks/${taskOf(notice, '1').id}`, { byProposal: true });
  expect(answer).toMatchObject({ status: 400, body: { code: 'body_invalid' } });
});

test('a duty becomes a task and a task a duty; neither loses what it had', async () => {
  const notice = await desk.imported();
  const { id } = taskOf(notice, '9');
  let work = await office.edit(notice, `tasks/${id}`, { kind: 'duty' });
  expect(taskOf(work, '9')).toMatchObject({ kind: 'duty', dueOn: '2026-12-20', proposedDuty: { code: 'no_count' } });
  expect(keysOf(work)).toContain(`no_duty_rule:${id}`);
  work = await office.edit(work, `tasks/${id}`, { duty: typed() });
  work = await office.edit(work, `tasks/${id}`, { kind: 'task' });
  expect(taskOf(work, '9')).toMatchObject({ kind: 'task', dueOn: '2026-12-20', duty: typed(), proposedDuty: null });
  expect(keysOf(work)).not.toContain(`no_due_date:${id}`);
  const first = taskOf(work, '1').id;
  work = await office.edit(work, `tasks/${first}`, { kind: 'task' });
  expect(keysOf(work)).toContain(`no_due_date:${first}`);
  work = await office.edit(work, `tasks/${first}`, { kind: 'duty', duty: proposedRule(notice, '1'), byProposal: true });
  expect(taskOf(work, '1').dutyBasis).toMatch(ACCEPTED);
});

test('a duty whose rule nobody accepted is not confirmed, and is told so', async () => {
  await office.unit(desk.nextName('党政办'));
  const notice = await desk.imported();
  const { id } = taskOf(notice, '1');
  const refused = await office.tryEdit(notice, 'tasks/confirm', { taskIds: [id] });
  expect(refused).toMatchObject({ status: 409, body: { code: 'notice_task_not_ready' } });
  const { places: found } = refused.body as unknown as { places: { path: string; message: string }[] };
  expect(found.map(({ path }) => path)).toEqual([`no_duty_rule:${id}`]);
  expect(found[0]?.message).toContain('还没有采用计数规则（每季度不少于1次，原文“每季度至少听取一次”），请采用');
  const work = await office.edit(await desk.accept(notice, '1'), 'tasks/confirm', { taskIds: [id] });
  expect(taskOf(work, '1').status).toBe('confirmed');
});

test('a count without a window spans the time a campaign states', async () => {
  const notice = await office.imported(
    `云溪镇专项整治方案\n\n行动时间：2026年11月10日至2027年3月20日。\n\n1.开展夜间检查不少于3次。（责任单位：镇安办）\n\n2026年11月16日\n`,
  );
  const [task] = notice.tasks;
  expect(task?.proposedDuty).toMatchObject({
    rule: { every: 'span', count: 3, from: '2026-11-10', until: '2027-03-20' },
  });
});
