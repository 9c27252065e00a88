import { correctedTasks, ISSUED_TEXT, READ_ON } from '../../../test/fixtures/amendment.ts';
import { dutyRule } from '../../../test/fixtures/duty.ts';
import type { DutyRule } from '../duty/duty-rule.ts';
import type { CorrectedUnit } from './amendment-task.ts';
import type { NoticeChange } from './notice-change.ts';
import { obstaclesTo, type ChangeInput } from './obstacles.ts';

const NOTHING: ChangeInput = { dueOn: null, duty: null, units: {} };
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
  duty: null,
  basis: '更正稿这一项没有写期限',
  decision: null,
});
const dutyAdded = (duty: DutyRule | null, units: readonly CorrectedUnit[] = [unit({ unitId: 'u1' })]): NoticeChange =>
  ({
    ...taskAdded(units),
    task: { ...correctedTasks(ISSUED_TEXT)[0]!, kind: 'duty', units },
    duty,
    basis: '原文只写“定期”，没有写明次数',
  }) as NoticeChange;
const rule = (to: DutyRule | null): NoticeChange => ({
  kind: 'rule',
  id: 'r',
  taskId: 't',
  from: dutyRule(),
  to,
  basis: '更正稿只写“定期”，没有写明次数',
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
  ['a rule that was read', rule(dutyRule()), {}, /^$/],
  ['no rule', rule(null), {}, /没有写明次数，请录入计数规则/],
  ['a rule the officer enters', rule(null), { duty: dutyRule() }, /^$/],
  ['a rule that has ended', rule(dutyRule({ until: '2026-11-01' })), {}, /计数终点2026年11月1日.*已过/],
  ['a rule no duty can run', rule(null), { duty: dutyRule({ count: 0 }) }, /每期次数应为/],
  ['an added duty that was read', dutyAdded(dutyRule()), {}, /^$/],
  ['an added duty without a number', dutyAdded(null), {}, /请录入计数规则/],
  [
    'an added duty of somebody named in words',
    dutyAdded(dutyRule({ actor: '各社区' }), [unit({ unitId: 'u1', name: '区应急局' }), unit({ role: 'actor' })]),
    {},
    /^$/,
  ],
])('%s', (_what, change, input, obstacle) => {
  expect(obstaclesTo(change, { ...NOTHING, ...input }, READ_ON).join()).toMatch(obstacle);
});
