import { correctedTasks, decided, ISSUED_TEXT, issuedTasks, reading } from '../../../test/fixtures/amendment.ts';
import { dutyRule } from '../../../test/fixtures/duty.ts';
import { planAmendment } from './amendment-plan.ts';
import { compareNotices } from './compare-notices.ts';
import type { ChangeDecision, NoticeChange } from './notice-change.ts';

type Decide = (change: NoticeChange) => Partial<ChangeDecision> | null;

/** What follows from a correction when every change is followed, unless told. */
function planOf(edit: (text: string) => string, decide: Decide = () => ({}), issued = issuedTasks()) {
  const { changes, tasks } = compareNotices(issued, correctedTasks(edit(ISSUED_TEXT)), reading());
  expect(changes.length).toBeGreaterThan(0);
  const all = changes.map((change) => {
    const decision = decide(change);
    return decision === null ? change : decided(change, decision);
  });
  return planAmendment(issued, all, tasks);
}

const moved = (text: string): string => text.replace('12月10日前', '12月15日前');

test('a moved date goes to every open case of its task, with the clause as it reads now', () => {
  const { acts, added } = planOf(moved);
  expect(acts).toMatchObject(
    ['3@east', '3@west'].map((caseId) => ({
      caseId,
      verb: 'amend',
      dueOn: '2026-12-15',
      clause: expect.stringContaining('2026年12月15日前') as string,
    })),
  );
  expect(added).toEqual([]);
});

test('a closed case is left alone', () => {
  const issued = issuedTasks().map((task) => ({
    ...task,
    cases: task.cases.map((one) => ({ ...one, isOpen: one.id !== '3@east' })),
  }));
  expect(planOf(moved, () => ({}), issued).acts.map(({ caseId }) => caseId)).toEqual(['3@west']);
});

test('the day an officer sets stands before the one that was read', () => {
  const { acts, tasks } = planOf(moved, () => ({ dueOn: '2026-12-18' }));
  expect(acts[0]).toMatchObject({ dueOn: '2026-12-18' });
  expect(tasks).toMatchObject([{ taskId: 'task 3', dueOn: '2026-12-18' }]);
});

test.each<[string, Decide]>([
  ['left', () => ({ follow: false })],
  ['undecided', () => null],
])('a change that is %s does nothing', (_what, decide) => {
  expect(planOf(moved, decide)).toEqual({ acts: [], tasks: [], added: [] });
});

test('a date that is followed beside a clause that is left carries no words', () => {
  const edit = (text: string) => moved(text).replace('排查出租屋用电隐患', '排查出租屋和自建房用电、用气隐患');
  const { acts, tasks } = planOf(edit, ({ kind }) => ({ follow: kind === 'date' }));
  expect(acts[0]).toMatchObject({ dueOn: '2026-12-15', clause: null });
  expect(tasks).toMatchObject([{ sourceText: null }]);
});

test('a unit that joins gets a case, one that leaves loses its own, the others hear nothing', () => {
  const { acts, tasks } = planOf((text) => text.replace('责任单位：区消防大队', '责任单位：区住建局'));
  expect(acts).toMatchObject([{ caseId: '4@id of 区消防大队', verb: 'withdraw', why: 'unit' }]);
  expect(tasks).toMatchObject([{ taskId: 'task 4', opens: ['id of 区住建局'], removedMentionIds: ['4/区消防大队'] }]);
});

test('a unit whose role alone changes keeps its case', () => {
  const { acts, tasks } = planOf((text) => text.replace('责任单位：区应急局', '牵头单位：区应急局'));
  expect(acts).toEqual([]);
  expect(tasks).toMatchObject([{ opens: [], removedMentionIds: ['1/区应急局'] }]);
});

test('a unit that holds a case of the task already, since it was reassigned, gets no second one', () => {
  const issued = issuedTasks().map((task) => ({
    ...task,
    cases: task.cases.map((one) => (task.ref === '4' ? { ...one, unitId: 'id of 区住建局' } : one)),
  }));
  const edit = (text: string) => text.replace('责任单位：区消防大队', '责任单位：区住建局');
  expect(planOf(edit, () => ({}), issued)).toMatchObject({ acts: [], tasks: [{ opens: [] }] });
});

test('a task that is gone takes its cases back; a new one opens as its officer confirmed it', () => {
  const { acts, added } = planOf(
    (text) =>
      text.replace('更换老旧小区消防水带', '清理楼道堆放的杂物').replace('责任单位：区消防大队', '责任单位：各社区'),
    ({ kind }) => (kind === 'task_added' ? { dueOn: '2026-12-30', units: { 各社区: ['north', 'south'] } } : {}),
  );
  expect(acts).toMatchObject([{ caseId: '4@id of 区消防大队', verb: 'withdraw', why: 'item', ref: '4' }]);
  expect(added).toMatchObject([{ dueOn: '2026-12-30', basis: null, opens: ['north', 'south'] }]);
});

test('an item that becomes a duty takes its cases back and opens as a duty, with the rule its officer confirmed', () => {
  const edit = (text: string) =>
    text.replace('更换老旧小区消防水带，2026年12月25日前完成', '每季度至少更换1次老旧小区消防水带');
  const rule = dutyRule({ every: 'quarter' });
  const { acts, tasks, added } = planOf(edit, () => ({ duty: rule }));
  expect(acts).toMatchObject([{ caseId: '4@id of 区消防大队', verb: 'withdraw', why: { becomes: 'duty' } }]);
  expect(tasks).toMatchObject([
    { taskId: 'task 4', kind: 'duty', dueOn: null, duty: { rule, isRead: false }, opens: ['id of 区消防大队'] },
  ]);
  expect(added).toEqual([]);
});

test('a cooperating unit that joins or leaves reaches every open case, without words of its own', () => {
  const { acts } = planOf((text) => text.replace('配合单位：区交警大队', '配合单位：区住建局'));
  expect(acts).toMatchObject([
    {
      caseId: '2@id of 区教体局',
      verb: 'amend',
      clause: null,
      joins: ['id of 区住建局'],
      leaves: ['id of 区交警大队'],
    },
  ]);
});

test('a cooperating unit that answers from now on gets a case of its own and is copied in no longer', () => {
  const { acts, tasks } = planOf((text) =>
    text.replace('牵头单位：区教体局，配合单位：区交警大队', '牵头单位：区教体局、区交警大队'),
  );
  expect(tasks).toMatchObject([{ opens: ['id of 区交警大队'] }]);
  expect(acts).toMatchObject([{ caseId: '2@id of 区教体局', joins: [], leaves: ['id of 区交警大队'] }]);
});

test('a duty that is added opens under the rule of its words, or under the one its officer entered', () => {
  const edit = (text: string) =>
    text.replace('更换老旧小区消防水带，2026年12月25日前完成', '每季度开展消防演练不少于1次');
  const read = planOf(edit).added;
  expect(read).toMatchObject([
    { dueOn: null, duty: { rule: { every: 'quarter', count: 1, from: '2026-11-23' }, isRead: true } },
  ]);
  expect(read[0]).toMatchObject({ basis: expect.stringContaining('每季度') as string, opens: ['id of 区消防大队'] });
  const entered = dutyRule({ from: '2026-12-01', count: 2 });
  const given = planOf(edit, ({ kind }) => (kind === 'task_added' ? { duty: entered } : {})).added;
  expect(given).toMatchObject([{ basis: null, duty: { rule: entered, isRead: false } }]);
});
