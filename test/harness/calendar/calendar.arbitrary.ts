import * as fc from 'fast-check';
import type { DayTable } from '../../../libs/domain/calendar/day-table.ts';
import type { DatedTerm } from '../../../libs/domain/calendar/term.ts';
import { pages } from './pages.ts';

/** Holidays, make-up days and announced years strewn over 2019–2030. */
export const anyTable: fc.Arbitrary<DayTable> = fc
  .tuple(
    fc.array(fc.record({ at: fc.nat(pages.length - 1), length: fc.integer({ min: 1, max: 9 }) }), { maxLength: 60 }),
    fc.array(fc.nat(pages.length - 1), { maxLength: 60 }),
    fc.subarray(Array.from({ length: 12 }, (_, n) => String(2019 + n))),
  )
  .map(([holidays, madeUp, announced]) => {
    const off = holidays
      .flatMap(({ at, length }) => pages.slice(at, at + length))
      .map(({ date }) => [date, 'off'] as const);
    const work = madeUp.flatMap((at) => pages.slice(at, at + 1)).map(({ date }) => [date, 'work'] as const);
    const days = Object.fromEntries([...off, ...work].map(([date, kind]) => [date, { kind, name: '节日' }]));
    const years = Object.fromEntries(announced.map((year) => [year, { status: 'announced' as const, source: year }]));
    return { version: 'random', days, years };
  });

/** Far enough from both ends of the pages for every term below. */
export const middle: fc.Arbitrary<number> = fc.integer({ min: 1_200, max: pages.length - 1_600 });

const direction = fc.constantFrom('after' as const, 'before' as const);
const term = <Kind extends DatedTerm['dayKind']>(dayKind: Kind, max: number) =>
  fc.record({ dayKind: fc.constant(dayKind), count: fc.integer({ min: 1, max }), direction });

export const anyDatedTerm: fc.Arbitrary<DatedTerm> = fc.oneof(
  term('natural', 200),
  term('working', 90),
  term('month', 14),
  term('year', 2),
);

/** Suspensions around a start, overlapping, touching, nested, and sometimes one that lasts. */
export const pausesAround = (at: number) =>
  fc.array(
    fc
      .record({
        from: fc.integer({ min: -60, max: 150 }),
        length: fc.integer({ min: 0, max: 40 }),
        lasts: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      })
      .map(({ from, length, lasts }) => ({
        from: pages[at + from]?.date ?? '',
        to: lasts ? null : (pages[at + from + length]?.date ?? ''),
        reason: '技术鉴定',
        source: '生产安全事故报告和调查处理条例第二十七条',
      })),
    { maxLength: 5 },
  );
