import { atTime } from '../../../libs/domain/calendar/office-day.ts';
import { procedureOf } from '../../../libs/domain/case/procedures.ts';
import { countMoves } from '../../../libs/record/count-moves.ts';
import { readReplannings } from '../../../libs/record/replanning.ts';
import type { Office } from '../../harness/office/office.ts';
import { change, everything, officeWith, policiesWithCountedTerm, replanAll } from './replanning-office.ts';
import { ANNOUNCED, BEFORE } from './replanning-tables.ts';

const REASON = '2027年放假安排已公布';
const policies = policiesWithCountedTerm();
afterAll(policies.remove);

let office: Office;
beforeEach(async () => {
  office = await officeWith(BEFORE, policies.dir);
});
afterEach(() => office.close());

/** Opened at nine in the morning of a day, with five working days to go. */
async function counted(day: string): Promise<string> {
  await office.fastForwardTo(`${day} 09:00`);
  return office.openTask({ unit: '柳湾村', due: '2026-12-31', policy: 'task-counted', cooperating: ['石桥村'] });
}

async function stated(dueOn: string): Promise<string> {
  return office.openTask({ unit: '柳湾村', due: dueOn });
}

const heard = async (): Promise<string[]> => office.messages.expect(...(await office.messages.unseen()));
const planOf = async (id: string): Promise<string[]> =>
  (await office.row(id)).plan
    .filter(({ clock }) => clock === 'due')
    .map(
      ({ rungId, nominalAt }) =>
        `${rungId} ${new Date(Date.parse(nominalAt) + 8 * 3_600_000).toISOString().slice(0, 10)}`,
    );

/** What a workflow whose timer rings gets to hear. */
async function ring(caseId: string): Promise<string | undefined> {
  const row = await office.row(caseId);
  const rung = row.plan[0]!;
  const at = (await office.instant()).toISOString();
  const climb = procedureOf(row.kind).climb(row.facts, rung, row.plan, at);
  const request = { kind: 'rung', caseId, key: rung.key, expectedVersion: row.version, rung, climb, at } as const;
  const [result] = await office.dataSource.transaction((manager) =>
    office.recorder.record(manager, [{ ...request, climbedBy: 'workflow' }]),
  );
  return result?.status;
}

const queued = (caseId: string): Promise<unknown> =>
  office.dataSource.query(
    `select template, state, count(*)::int as n from notification where case_id = $1 and template = 'due_remind'
     group by 1, 2 order by 1, 2`,
    [caseId],
  );

/** By hand: 5 working days after 28 December end on 5 January, with the 4th off on the 6th. */
test('an announced year moves exactly the cases whose dates it changes, and tells their people old and new date once', async () => {
  const early = await counted('2026-12-02');
  await office.act(early, '柳干事', 'report', { text: '已办' });
  const reported = await counted('2026-12-21');
  const silent = await counted('2026-12-22');
  const moved = await counted('2026-12-28');
  const far = await stated('2027-03-31');
  const near = await stated('2027-01-05');
  await office.fastForwardTo('2026-12-29 12:00');
  await office.act(reported, '柳干事', 'report', { text: '已办' });
  await heard();
  const before = new Map(await Promise.all([early, far].map(async (id) => [id, await office.row(id)] as const)));

  const { manager } = office.dataSource;
  const foretold = await countMoves(manager, ANNOUNCED, office.recorder.parts.policies, await office.instant());

  await change(office, ANNOUNCED, REASON);
  await replanAll(office);

  const words = await office.messages.expect(
    { to: '柳干事', template: 'replanned' },
    { to: '柳主任', template: 'replanned' },
    { to: '石干事', template: 'replanned' },
    { to: '安干事', template: 'replanned_office' },
    { to: '安干事', template: 'replanned_office' },
  );
  expect(words.filter((text) => text.includes('办理期限由2027年1月5日 周二改为2027年1月6日 周三')).length).toBe(4);
  expect(words.filter((text) => text.includes('复核期限由2027年1月4日 周一改为2027年1月5日 周二')).length).toBe(1);
  expect(words.every((text) => text.includes(REASON))).toBe(true);

  const facts = (await office.row(moved)).facts;
  expect(facts).toMatchObject({ dueOn: '2027-01-06', dueAt: atTime('2027-01-06', '24:00') });
  expect(facts.clocks.due).toMatchObject({ provisional: false, revision: 1 });
  expect(facts.dueChanges).toMatchObject([{ kind: 'calendar', from: '2027-01-05', rule: REASON }]);
  expect((await office.row(silent)).facts).toMatchObject({ dueOn: '2026-12-29', dueChanges: [] });
  expect((await office.row(near)).facts).toMatchObject({ dueOn: '2027-01-05', dueChanges: [] });
  for (const [id, row] of before) expect(await office.row(id)).toEqual({ ...row, calendarVersion: 'announced' });
  const [job] = await readReplannings(office.dataSource.manager, 1);
  expect(job).toMatchObject({ total: 6, looked: 6, moved: 2, reason: REASON });
  expect(job?.finishedAt).not.toBeNull();
  expect(foretold).toMatchObject({ open: 6, looked: 6 });
  expect(foretold.moved).toBe(job?.moved);
});

test('messages mark a date that hangs on a year not announced; a date the document states is not marked', async () => {
  await counted('2026-12-28');
  expect((await heard()).join()).toContain('2027年1月5日 周二（暂定）前办结');
  await stated('2027-01-05');
  expect((await heard()).join()).not.toContain('暂定');
});

test('the same calendar twice changes nothing', async () => {
  await counted('2026-12-28');
  await change(office, ANNOUNCED, REASON);
  await replanAll(office);
  await heard();
  const before = await everything(office);
  await change(office, ANNOUNCED, REASON);
  await replanAll(office);
  expect(await everything(office)).toEqual(before);
});

test('what was climbed stays climbed; a reminder comes again for the moved date, what is to come moves with it', async () => {
  const task = await counted('2026-12-28');
  await office.fastForwardTo('2026-12-31 12:00');
  await heard();
  expect(await planOf(task)).toEqual([
    'd-1 2027-01-04',
    'd-0 2027-01-05',
    'urge 2027-01-06',
    'supervise 2027-01-08',
    'leader 2027-01-11',
    'interview 2027-01-15',
  ]);
  await change(office, ANNOUNCED, REASON);
  await replanAll(office);
  await heard();
  expect(await planOf(task)).toEqual([
    'd-1 2027-01-05',
    'd-0 2027-01-06',
    'urge 2027-01-07',
    'supervise 2027-01-09',
    'leader 2027-01-11',
    'interview 2027-01-15',
  ]);
  const outcomes: { outcome: string; n: string }[] = await office.dataSource.query(
    `select outcome, count(*) as n from rung where case_id = $1 and clock = 'due' and outcome is not null group by 1 order by 1`,
    [task],
  );
  expect(outcomes).toEqual([
    { outcome: 'climbed', n: '2' },
    { outcome: 'superseded', n: '6' },
  ]);
});

test('a date that has passed stays; only the steps after it move', async () => {
  const task = await counted('2026-12-22');
  await office.fastForwardTo('2026-12-30 12:00');
  await heard();
  await change(office, ANNOUNCED, REASON);
  await replanAll(office);
  expect((await office.row(task)).facts.dueOn).toBe('2026-12-29');
  expect(await planOf(task)).toEqual(['supervise 2027-01-05', 'leader 2027-01-06', 'interview 2027-01-11']);
});

test('a step taken after a passed date does not come again when its day becomes a day off', async () => {
  const task = await counted('2026-12-22');
  await office.fastForwardTo('2027-01-04 12:00');
  await heard();
  await change(office, ANNOUNCED, REASON);
  await replanAll(office);
  expect(await planOf(task)).toEqual(['leader 2027-01-06', 'interview 2027-01-11']);
});

test('a rung still to come is not lost when its new instant has passed already', async () => {
  const task = await counted('2026-12-28');
  await office.fastForwardTo('2027-01-01 10:00');
  await heard();
  const worked = { ...BEFORE.days, '2027-01-01': { kind: 'work', name: '元旦' } as const };
  await change(office, { ...BEFORE, version: 'worked', days: worked }, '工作日历有调整');
  await replanAll(office);
  await heard();
  expect((await office.row(task)).facts.dueOn).toBe('2027-01-04');
  expect((await planOf(task)).slice(0, 3)).toEqual(['d-0 2027-01-04', 'd-1 2027-01-04', 'urge 2027-01-05']);
});

test('words that wait about a date that moved are withdrawn, those about one that stays go out', async () => {
  const stays = await counted('2026-12-22');
  const moves = await counted('2026-12-28');
  await office.fastForwardTo('2026-12-30 12:00');
  await heard();
  const before = await queued(stays);
  expect(before).toMatchObject([{ state: 'queued' }]);
  await change(office, ANNOUNCED, REASON);
  await replanAll(office);
  await heard();
  expect(await queued(stays)).toEqual(before);
  expect(await queued(moves)).toMatchObject([{ state: 'withdrawn' }]);
});

test('the workflows of exactly the moved cases are sent to fetch their plan', async () => {
  const far = await stated('2027-03-31');
  await office.fastForwardTo('2026-12-28 09:00');
  const moves = await counted('2026-12-28');
  await heard();
  await office.dataSource.query('update case_file set engine_ready_at = opened_at');
  await change(office, ANNOUNCED, REASON);
  await replanAll(office);
  await heard();
  const asked: { id: string }[] = await office.dataSource.query(
    'select id from case_file where engine_ready_at is null and engine_lease_until < clock_timestamp()',
  );
  expect(asked).toEqual([{ id: moves }]);
  expect(far).not.toBe(moves);
});

test('between the change and its plan no rung of the old plan is climbed', async () => {
  const task = await counted('2026-12-28');
  await office.fastForwardTo('2026-12-31 12:00');
  await heard();
  await change(office, ANNOUNCED, REASON);
  office.clock.moveTo(atTime('2027-01-04', '09:30'));
  while (await office.reconciler.runOnce());
  expect(await office.messages.unseen()).toEqual([]);
  expect(await ring(task)).toBe('early');
  await replanAll(office);
  while (await office.reconciler.runOnce());
  await heard();
  expect((await planOf(task))[0]).toBe('d-1 2027-01-05');
});

test('a person who acts is answered while the new plan is on its way, and the case is planned anew afterwards', async () => {
  const task = await counted('2026-12-28');
  await change(office, ANNOUNCED, REASON);
  expect(await office.act(task, '柳干事', 'sign')).toMatchObject({ outcome: 'applied' });
  await replanAll(office);
  await heard();
  expect((await office.row(task)).facts).toMatchObject({ state: 'signed', dueOn: '2027-01-06' });
});
