import { parseNotice } from '../notice/parse-notice.ts';
import { certaintyOf, type CertaintyReason, type ReadClause } from './reading-certainty.ts';
import { proposedDue } from './proposed-due.ts';

const HEAD = '云溪镇安全生产委员会\n2026年3月2日\n关于春季安全工作的通知\n各村：\n';

/** The first clause of a notice of one item, as the confirmation page sees it. */
function clauseOf(item: string): ReadClause {
  const { tasks, findings } = parseNotice(`${HEAD}${item}\n`);
  const task = tasks[0]!;
  const doubts = findings.filter(({ taskRef }) => taskRef === task.ref).map(({ code }) => code);
  return { ...task, readAs: task.kind, dueOn: proposedDue(task.deadlines, '2026-03-10')?.dueOn ?? null, doubts };
}

test.each<[string, string, readonly CertaintyReason[]]>([
  ['unit clause and whole date', '1.完成烟花爆竹门店清查，2026年4月30日前完成。（责任单位：镇应急所）', []],
  ['unit clause, no time', '1.建立重点企业名单，逐家签订责任书。（责任单位：镇应急所）', []],
  ['year left out', '1.完成烟花爆竹门店清查，4月30日前完成。（责任单位：镇应急所）', ['assumed_year']],
  ['a month only', '1.完成烟花爆竹门店清查，10月前完成。（责任单位：镇应急所）', ['open_time']],
  ['two days', '1.2026年4月30日前报送名单，2026年6月30日前完成整改。（责任单位：镇应急所）', ['several_days']],
  ['unit named by the sentence', '1.镇应急所要在2026年4月30日前完成门店清查。', ['unit_from_sentence']],
  ['list ends in 等', '1.2026年4月30日前完成清查。（责任单位：镇应急所、镇派出所等）', ['open_unit_list']],
  ['label misprinted', '1.2026年4月30日前完成清查。（责任革位：镇应急所）', ['damaged_text']],
  ['bracket never closed', '1.2026年4月30日前完成清查。（责任单位：镇应急所', ['damaged_text']],
])('%s', (_, item, reasons) => {
  expect(certaintyOf(clauseOf(item)).reasons).toEqual(reasons);
});

test('a heading that names the unit of its items leaves them less sure', () => {
  const { tasks } = parseNotice(
    `${HEAD}一、源头治理（责任单位：镇应急所）\n1.2026年4月30日前完成门店清查。\n2.2026年5月31日前完成仓库清查。\n`,
  );
  const clause = { ...tasks[0]!, readAs: tasks[0]!.kind, dueOn: '2026-04-30', doubts: [] };
  expect(certaintyOf(clause)).toEqual({ level: 'middle', reasons: ['unit_from_heading'] });
});

test('what an officer has settled is no longer in doubt', () => {
  const clause = clauseOf('1.完成烟花爆竹门店清查，10月前完成。（责任单位：镇应急所）');
  expect(certaintyOf(clause).level).toBe('low');
  expect(certaintyOf({ ...clause, dueOn: '2026-09-30' }).level).toBe('high');
});

test('a declaration is told by its wording alone', () => {
  const clause = clauseOf('1.提高政治站位，统筹发展和安全，坚决扛起安全生产政治责任。');
  expect(clause.kind).toBe('declaration');
  expect(certaintyOf(clause)).toEqual({ level: 'middle', reasons: ['kind_from_wording'] });
  expect(certaintyOf({ ...clause, readAs: 'task' })).toEqual({ level: 'high', reasons: [] });
});
