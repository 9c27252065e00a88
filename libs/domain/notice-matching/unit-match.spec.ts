import { UnitDirectory } from './unit-match.ts';

const directory = new UnitDirectory([
  { id: 'safety', name: '临江区安委会办公室', aliases: ['区安办'] },
  { id: 'emergency', name: '临江区应急管理局', aliases: [] },
  { id: 'reform', name: '区发展和改革委员会', aliases: [] },
  { id: 'market', name: '市场监管局', aliases: [] },
  { id: 'education', name: '区教体局', aliases: ['教育体育局'] },
  { id: 'stone', name: '石桥镇人民政府', aliases: [] },
  { id: 'stonewater', name: '石桥水库管理所', aliases: [] },
  { id: 'town', name: '青禾镇', aliases: [] },
]);

test.each([
  ['临江区应急管理局', 'emergency', 'name'],
  ['区安办', 'safety', 'alias'],
  ['教育体育局', 'education', 'alias'],
])('%s is taken without asking', (spelling, unitId, by) => {
  expect(directory.match(spelling)).toEqual({ kind: 'matched', unitId, by });
});

test.each([
  ['区教 体局', 'education', 'printing'],
  ['“区教体局”', 'education', 'printing'],
  ['应急管理局', 'emergency', 'place'],
  ['江州市临江区应急管理局', 'emergency', 'place'],
  ['石桥镇', 'stone', 'place'],
  ['青禾镇人民政府', 'town', 'place'],
  ['区市场监管局', 'market', 'place'],
  ['区应急局', 'emergency', 'abbreviation'],
  ['区发改委', 'reform', 'abbreviation'],
  ['临江应急管理执法大队', 'emergency', 'similar'],
])('%s is only suggested as %s, because of %s', (spelling, unitId, reason) => {
  const match = directory.match(spelling);
  expect(match.kind === 'candidates' && match.candidates[0]).toMatchObject({ unitId, reason });
});

test.each(['某某公司', '各', ''])('%p has no candidate', (spelling) => {
  expect(directory.match(spelling)).toEqual({ kind: 'none' });
});

test('a word that begins with a place mark keeps it', () => {
  const market = new UnitDirectory([{ id: 'field', name: '场监管局', aliases: [] }]);
  const match = market.match('市场监管局');
  expect(match.kind === 'candidates' && match.candidates[0]?.reason).not.toBe('place');
});

test('a name wins over the alias of another unit', () => {
  const both = new UnitDirectory([
    { id: 'a', name: '应急局', aliases: [] },
    { id: 'b', name: '应急中心', aliases: ['应急局'] },
  ]);
  expect(both.match('应急局')).toEqual({ kind: 'matched', unitId: 'a', by: 'name' });
});

test('at most five candidates, the best first', () => {
  const many = new UnitDirectory(
    Array.from({ length: 9 }, (_, n) => ({ id: `u${n}`, name: `城北片区第${n}网格站`, aliases: [] })),
  );
  const match = many.match('城北片区第7网格');
  if (match.kind !== 'candidates') throw new Error('expected candidates');
  expect(match.candidates).toHaveLength(5);
  expect(match.candidates[0]?.unitId).toBe('u7');
});
