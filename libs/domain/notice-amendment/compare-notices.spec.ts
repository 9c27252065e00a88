import { correctedTasks, ISSUED_TEXT, issuedTasks, reading } from '../../../test/fixtures/amendment.ts';
import type { IssuedTask } from './amendment-task.ts';
import { compareNotices } from './compare-notices.ts';
import type { NoticeChange } from './notice-change.ts';

const against = (text: string, issued: readonly IssuedTask[] = issuedTasks()) =>
  compareNotices(issued, correctedTasks(text), reading(text));
const changesTo = (edit: (text: string) => string, issued?: readonly IssuedTask[]): readonly NoticeChange[] =>
  against(edit(ISSUED_TEXT), issued).changes;

test.each<[string, (text: string) => string]>([
  ['nothing', (text) => text],
  ['the width of marks', (text) => text.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')')],
  ['line breaks and blanks', (text) => text.replace('开展一次', '开展\n    一次 ')],
  ['the numbers of the items alone', (text) => text.replace('4.更换', '5.更换').replace('3.排查', '4.排查')],
])('%s is no change', (_what, edit) => {
  expect(changesTo(edit)).toEqual([]);
});

test('a date that moves is a change of its day, from and to, with the words it rests on', () => {
  expect(changesTo((text) => text.replace('12月20日前', '12月28日前'))).toEqual([
    {
      kind: 'date',
      id: 'date:task 1',
      taskId: 'task 1',
      from: '2026-12-20',
      to: '2026-12-28',
      basis: '原文“2026年12月28日前”',
      decision: null,
    },
  ]);
});

test.each<[string, string, string]>([
  ['two days', '2026年12月20日前、2027年1月20日前', '更正稿写了2个时间'],
  ['no day', '按要求', '更正稿这一项没有写期限'],
  ['words that are no day', '尽快', '更正稿写的是“尽快”'],
])('%s propose none, and say so', (_what, words, basis) => {
  const [change] = changesTo((text) => text.replace('2026年12月20日前', words)).filter(({ kind }) => kind === 'date');
  expect(change).toMatchObject({ from: '2026-12-20', to: null, basis: expect.stringContaining(basis) as string });
});

test('a day that an officer set beside the words stays when the words stay', () => {
  const issued = issuedTasks().map((task) => ({ ...task, dueOn: '2026-12-05' }));
  expect(changesTo((text) => text, issued)).toEqual([]);
  expect(changesTo((text) => text.replace('12月20日前', '12月5日前'), issued)).toEqual([]);
});

test('a clause that orders something else is a change of its words, found under another number as well', () => {
  const edit = (text: string) => text.replace('1.对加油站开展一次全面检查', '9.对加油站、加气站开展两次全面检查');
  const { changes, tasks } = against(edit(ISSUED_TEXT));
  expect(changes).toEqual([{ kind: 'clause', id: 'clause:task 1', taskId: 'task 1', decision: null }]);
  expect(tasks).toMatchObject([{ ref: '1', correctedRef: '9', to: expect.stringContaining('加气站') as string }]);
});

test('units that come, go and change their role are changes each', () => {
  const changes = changesTo((text) =>
    text.replace('责任单位：区消防大队', '责任单位：区住建局、区消防大队').replace('，配合单位：区交警大队', ''),
  );
  expect(changes).toMatchObject([
    { kind: 'unit_removed', mentionId: '2/区交警大队', role: 'cooperating' },
    { kind: 'unit_added', taskId: 'task 4', unit: { name: '区住建局', role: 'responsible', unitId: 'id of 区住建局' } },
  ]);
});

test('what an officer added before issue is not missed, what he took out is not new', () => {
  const issued = issuedTasks().map((task) =>
    task.ref === '4'
      ? { ...task, units: [{ ...task.units[0]!, id: 'x', name: '镇消防站', unitId: 'station', isPrinted: false }] }
      : task,
  );
  expect(changesTo((text) => text, issued)).toEqual([]);
});

test('a task that is gone and one that is new are no reworded task, even of the same unit and day', () => {
  const changes = changesTo((text) => text.replace('更换老旧小区消防水带', '清理楼道堆放的杂物'));
  expect(changes).toMatchObject([
    { kind: 'task_removed', taskId: 'task 4' },
    { kind: 'task_added', task: { ref: '4', units: [{ name: '区消防大队' }] }, dueOn: '2026-12-25' },
  ]);
});

test('what was left out of the issue stays out; what an earlier correction struck is ordered anew', () => {
  const [first, ...others] = issuedTasks();
  const edit = (text: string) => text.replace('12月20日前', '12月28日前');
  expect(changesTo(edit, [{ ...first!, status: 'excluded' }, ...others])).toEqual([]);
  expect(changesTo(edit, [{ ...first!, status: 'excluded', isStruck: true }, ...others])).toMatchObject([
    { kind: 'task_added', dueOn: '2026-12-28' },
  ]);
});

test('what an officer issued as a declaration is new only once its words have changed', () => {
  const declared = { kind: 'declaration', readAs: 'declaration' } as const;
  const issued = issuedTasks().map((task) => (task.ref === '1' ? { ...task, ...declared } : task));
  expect(changesTo((text) => text, issued)).toEqual([]);
  const reworded = changesTo((text) => text.replace('一次全面检查', '两次全面检查'), issued);
  expect(reworded).toMatchObject([{ kind: 'kind_changed', from: 'declaration', dueOn: '2026-12-20' }]);
});

describe('words that make another kind of order of an item', () => {
  const toDuty = (text: string) =>
    text.replace('更换老旧小区消防水带，2026年12月25日前完成', '每季度至少更换1次老旧小区消防水带');

  test('are one change, in place of words, day and units', () => {
    expect(changesTo(toDuty)).toMatchObject([
      { kind: 'kind_changed', id: 'kind:task 4', from: 'task', task: { kind: 'duty' } },
    ]);
  });

  test('are words like others where an officer issued the item as something else than it read', () => {
    const issued = issuedTasks().map((task) => (task.ref === '4' ? { ...task, readAs: 'duty' as const } : task));
    expect(changesTo(toDuty, issued).map(({ kind }) => kind)).not.toContain('kind_changed');
  });

  test('that only urge leave nothing to be done', () => {
    const edit = (text: string) => text.replace(/4\.更换.*?）/, '4.要提高政治站位，重视老旧小区消防水带更换。');
    expect(changesTo(edit)).toMatchObject([{ kind: 'kind_changed', task: { kind: 'declaration' }, dueOn: null }]);
  });
});

test('another document has no task in common', () => {
  const other =
    '1.开展道路结冰巡查，2026年12月1日前完成。（责任单位：区交通局）\n\n2.检查烟花爆竹仓库。（责任单位：区应急局）\n';
  expect(against(other).paired).toBe(0);
});
