import fc from 'fast-check';
import { sameOrders, type ComingClause } from './same-orders.ts';

const THINGS = ['渡口渡船', '校车车辆', '燃气软管', '消防水带'];
const DOINGS = ['逐艘检验登记造册', '更换破损并留存照片', '安装报警装置并联网'];
const SETTINGS = { numRuns: 500, seed: Number(process.env['DUBAN_TEST_SEED'] ?? 20_261_131) };

const clauses: fc.Arbitrary<Omit<ComingClause, 'taskId'>[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('task' as const, 'duty' as const),
    unitIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }),
    units: fc.constant([]),
    deadlines: fc.constant([]),
    sourceText: fc
      .tuple(fc.constantFrom(...THINGS), fc.constantFrom(...DOINGS))
      .map(([thing, doing]) => `对${thing}${doing}`),
  }),
  { minLength: 1, maxLength: 10 },
);

const named = (name: string, list: Omit<ComingClause, 'taskId'>[]): ComingClause[] =>
  list.map((one, at) => ({ ...one, taskId: `${name}${at}` }));

test('whatever is compared, a pair has a unit and a procedure in common, and equal words of one unit are never missed', () => {
  fc.assert(
    fc.property(clauses, clauses, (some, others) => {
      const coming = named('new', some);
      const standing = named('old', others);
      const found = new Set(sameOrders(coming, standing).map(({ taskId, intoTaskId }) => `${taskId} ${intoTaskId}`));
      for (const mine of coming) {
        const near = standing.filter(
          ({ kind, unitIds }) => kind === mine.kind && unitIds.some((id) => mine.unitIds.includes(id)),
        );
        const equal = near.filter(({ sourceText }) => sourceText === mine.sourceText).slice(0, 5);
        expect([...equal].every(({ taskId }) => found.has(`${mine.taskId} ${taskId}`))).toBe(true);
        for (const theirs of standing.filter((one) => !near.includes(one))) {
          expect(found.has(`${mine.taskId} ${theirs.taskId}`)).toBe(false);
        }
      }
    }),
    SETTINGS,
  );
});
