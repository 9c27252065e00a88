import * as fc from 'fast-check';
import { dueOfLimit } from './due-of-limit.ts';
import { dueOf } from './due.ts';
import type { TimedTerm } from './term.ts';

const MIDNIGHT = Date.parse('2026-09-30T16:00:00Z');
const instant = (minute: number) => new Date(MIDNIGHT + minute * 60_000).toISOString();
const table = { version: 'none', days: {}, years: {} };
const fullDay = { dayEndsAt: '24:00' };
const LONG_MINUTES = 20_000;

const anyTerm: fc.Arbitrary<TimedTerm> = fc.oneof(
  fc.record({
    dayKind: fc.constant('minute' as const),
    count: fc.integer({ min: 1, max: 400 }),
    direction: fc.constantFrom('after' as const, 'before' as const),
  }),
  fc.record({
    dayKind: fc.constant('hour' as const),
    count: fc.integer({ min: 1, max: 48 }),
    direction: fc.constantFrom('after' as const, 'before' as const),
  }),
);
const anyStops = fc.array(
  fc
    .tuple(fc.integer({ min: -3_000, max: 3_000 }), fc.integer({ min: 1, max: 900 }), fc.nat(9))
    .map(([from, length, lasts]) => ({ from, to: lasts === 0 ? null : from + length })),
  { maxLength: 5 },
);

/** A clock that is watched minute by minute and runs only in minutes that no stop covers. */
function watched({ dayKind, count, direction }: TimedTerm, stops: readonly { from: number; to: number | null }[]) {
  const way = direction === 'after' ? 1 : -1;
  let left = dayKind === 'hour' ? count * 60 : count;
  let hand = 0;
  while (left > 0) {
    if (Math.abs(hand) > LONG_MINUTES) return null;
    const minute = way === 1 ? hand : hand - 1;
    if (!stops.some(({ from, to }) => minute >= from && (to === null || minute < to))) left -= 1;
    hand += way;
  }
  return instant(hand);
}

const pausesOf = (stops: readonly { from: number; to: number | null }[]) =>
  stops.map(({ from, to }) => ({
    from: instant(from),
    to: to === null ? null : instant(to),
    reason: '技术鉴定',
    source: 'ACC-34',
  }));

test('minutes and hours with suspensions equal a clock watched minute by minute', () => {
  fc.assert(
    fc.property(anyTerm, anyStops, (term, stops) => {
      const options = { ...fullDay, pauses: pausesOf(stops), pausesStopHours: true };
      const sheet = dueOfLimit({ form: 'counted', term }, instant(0), table, options);
      expect(sheet.dueAt).toBe(watched(term, stops));
      expect(sheet.dueOn !== null || sheet.left.count > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no suspension, night or holiday stops hours where the rule does not say so', () => {
  fc.assert(
    fc.property(anyTerm, anyStops, (term, stops) => {
      const sheet = dueOfLimit({ form: 'counted', term }, instant(0), table, { ...fullDay, pauses: pausesOf(stops) });
      expect(sheet.dueAt).toBe(watched(term, []));
      expect(sheet).toEqual(dueOf(term, instant(0), table, fullDay));
    }),
  );
});
