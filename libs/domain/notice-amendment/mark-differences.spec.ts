import { markDifferences, type MarkedRun } from './mark-differences.ts';

const shown = (runs: readonly MarkedRun[]): string =>
  runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

test.each([
  ['检查一次', '检查一次', '检查一次', '检查一次'],
  ['12月20日前完成', '12月28日前完成', '12月[20]日前完成', '12月[28]日前完成'],
  ['对加油站检查', '对加油站、加气站检查', '对加油站检查', '对加油站[、加气站]检查'],
  ['甲乙丙丁', '甲丙丁戊', '甲[乙]丙丁', '甲丙丁[戊]'],
  ['', '新增', '', '[新增]'],
])('%s beside %s', (from, to, left, right) => {
  const marked = markDifferences(from, to);
  expect([shown(marked.from), shown(marked.to)]).toEqual([left, right]);
});

test('very long wordings are marked as a whole between what they share at both ends', () => {
  const marked = markDifferences(`始${'甲乙'.repeat(2_000)}终`, `始${'丙丁'.repeat(2_000)}终`);
  expect(marked.to.map(({ differs }) => differs)).toEqual([false, true, false]);
});
