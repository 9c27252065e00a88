import { sameOrders, type ComingClause, type StandingClause } from './same-orders.ts';

const FERRY = '对渡口渡船逐艘检验，不合格的停航';
const HOSES = '更换老旧小区消防水带，补齐灭火器';

const coming = (sourceText: string, change: Partial<ComingClause> = {}): ComingClause => ({
  taskId: 'new',
  kind: 'task',
  unitIds: ['water'],
  units: [],
  deadlines: [],
  sourceText,
  ...change,
});
const standing = (taskId: string, sourceText: string, change: Partial<StandingClause> = {}): StandingClause =>
  coming(sourceText, { taskId, ...change });
const found = (clauses: ComingClause[], others: StandingClause[]): string[] =>
  sameOrders(clauses, others).map(({ taskId, intoTaskId }) => `${taskId} ${intoTaskId}`);

test('the same order of the same unit is found, the oldest first; another one is not', () => {
  const others = [standing('a', `${FERRY}。`), standing('b', HOSES), standing('c', `依法${FERRY}，并报送情况。`)];
  expect(found([coming(FERRY)], others)).toEqual(['new a', 'new c']);
});

test.each([
  ['of other units', { unitIds: ['school'] }],
  ['of no unit', { unitIds: [] }],
  ['of another procedure', { kind: 'duty' as const }],
])('the same words %s are another order', (_what, change) => {
  expect(found([coming(FERRY)], [standing('a', FERRY, change)])).toEqual([]);
});

test('units and times that were read in a clause do not tell it apart', () => {
  const one = coming('7.镇水利站对渡口渡船逐艘检验，不合格的停航，2026年12月20日前完成。', {
    units: [{ name: '镇水利站' }],
    deadlines: [{ raw: '2026年12月20日前' }],
  });
  const other = standing('a', '（二）对渡口渡船逐艘检验，不合格的停航，11月底前完成（责任单位：水利服务中心）', {
    units: [{ name: '水利服务中心' }],
    deadlines: [{ raw: '11月底前' }],
  });
  expect(found([one], [other])).toEqual(['new a']);
});

/** A fixed sequence of numbers below a bound. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const THINGS = ['渡口渡船', '校车车辆', '燃气软管', '消防水带', '危旧房屋', '粮库熏蒸', '冷库氨管', '矿山尾库'];
test('sixty clauses are compared with two thousand standing ones in a fraction of a second', () => {
  const next = numbers(11);
  const words = (): string =>
    Array.from({ length: 12 }, () => `${THINGS[next(8)]}${String.fromCharCode(0x4e00 + next(3_000))}`).join('');
  const others = Array.from({ length: 2_000 }, (_, at) => standing(`old${at}`, words()));
  const clauses = others.slice(0, 60).map(({ sourceText }, at) => coming(`${sourceText}。`, { taskId: `new${at}` }));
  // The processor's time is the same on a busy machine; comparing the words of every pair takes some seconds of it.
  const before = process.cpuUsage().user;
  expect(found(clauses, others)).toEqual(clauses.map(({ taskId }, at) => `${taskId} old${at}`));
  expect((process.cpuUsage().user - before) / 1_000_000).toBeLessThan(1);
});
