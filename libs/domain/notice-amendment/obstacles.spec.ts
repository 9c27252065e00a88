import { correctedTasks, ISSUED_TEXT, READ_ON } from '../../../test/fixtures/amendment.ts';
import type { CorrectedUnit } from './amendment-task.ts';
import type { NoticeChange } from './notice-change.ts';
import { obstaclesTo, type ChangeInput } from './obstacles.ts';

const NOTHING: ChangeInput = { dueOn: null, units: {} };
const unit = (more: Partial<CorrectedUnit>): CorrectedUnit => ({
  name: '各社区',
  role: 'responsible',
  collective: false,
  unitId: null,
  memberIds: [],
  ...more,
});
const unitAdded = (more: Partial<CorrectedUnit>): NoticeChange => ({
  kind: 'unit_added',
  id: 'u',
  taskId: 't',
  unit: unit(more),
  decision: null,
});
const taskAdded = (units: readonly CorrectedUnit[]): NoticeChange => ({
  kind: 'task_added',
  id: 'a',
  task: { ...correctedTasks(ISSUED_TEXT)[0]!, units },
  dueOn: null,
  basis: '更正稿这一项没有写期限',
  decision: null,
});
const date = (to: string | null): NoticeChange => ({
  kind: 'date',
  id: 'd',
  taskId: 't',
  from: '2026-12-20',
  to,
  basis: '更正稿这一项没有写期限',
  decision: null,
});

test.each<[string, NoticeChange, Partial<ChangeInput>, RegExp]>([
  ['a date that was read', date('2026-12-28'), {}, /^$/],
  ['no date', date(null), {}, /没有写期限，请指定期限/],
  ['a date the officer sets', date(null), { dueOn: '2026-12-30' }, /^$/],
  ['a date that is over', date('2026-11-01'), {}, /2026年11月1日.*已过/],
  ['a unit of the tree', unitAdded({ unitId: 'u1' }), {}, /^$/],
  ['an unknown unit', unitAdded({}), {}, /没有对应到单位/],
  ['an unknown unit that is chosen', unitAdded({}), { units: { 各社区: ['u1'] } }, /^$/],
  ['one name for two units', unitAdded({}), { units: { 各社区: ['u1', 'u2'] } }, /只能对应一个/],
  ['a collective nobody has named', unitAdded({ collective: true, memberIds: ['u1'] }), {}, /集合名称/],
  ['a collective with its units', unitAdded({ collective: true }), { units: { 各社区: ['u1', 'u2'] } }, /^$/],
  [
    'a task without anybody to answer',
    taskAdded([unit({ role: 'cooperating' })]),
    { dueOn: '2026-12-30' },
    /没有写牵头或责任单位/,
  ],
])('%s', (_what, change, input, obstacle) => {
  expect(obstaclesTo(change, { ...NOTHING, ...input }, READ_ON).join()).toMatch(obstacle);
});
