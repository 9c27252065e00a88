import * as fc from 'fast-check';
import { anyDatedTerm, anyTable, middle, pausesAround } from '../../../test/harness/calendar/calendar.arbitrary.ts';
import { isTornOut, pages, tickedOff, works } from '../../../test/harness/calendar/pages.ts';
import type { DayTable } from './day-table.ts';
import { dueOfLimit } from './due-of-limit.ts';
import type { DueSheet, UndatedSheet } from './due-sheet.ts';
import { dueFromDay, dueOf, workingDaysBetween } from './due.ts';
import { explainDue } from './explain-due.ts';
import { addDays } from './office-day.ts';
import type { Pause } from './pause.ts';
import type { DatedTerm } from './term.ts';

const moment = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const withPauses = middle.chain((at) => fc.tuple(fc.constant(at), pausesAround(at)));
const fullDay = { dayEndsAt: '24:00' };

const dateAt = (at: number): string => pages[at]?.date ?? '';

function due(term: DatedTerm, at: number, table: DayTable, pauses: Pause[], time = '08:00'): DueSheet | UndatedSheet {
  return dueOfLimit({ form: 'counted', term }, `${dateAt(at)}T${time}:00+08:00`, table, { ...fullDay, pauses });
}

test('every term in days, months and years, on and back, ends where pages ticked off one by one end', () => {
  fc.assert(
    fc.property(anyTable, anyDatedTerm, middle, moment, (table, term, at, time) => {
      const last = tickedOff(term, at, table, []);
      expect(dueOf(term, `${dateAt(at)}T${time}:00+08:00`, table, fullDay).dueOn).toBe(last);
      expect(dueFromDay(term, dateAt(at), table, fullDay).dueOn).toBe(last);
    }),
    { numRuns: 400 },
  );
});

test('with suspensions it ends where the pages left after tearing out the suspended days end, or nowhere while one lasts', () => {
  let undated = 0;
  fc.assert(
    fc.property(anyTable, anyDatedTerm, withPauses, moment, (table, term, [at, pauses], time) => {
      const sheet = due(term, at, table, pauses, time);
      expect(sheet.dueOn).toBe(tickedOff(term, at, table, pauses));
      if (sheet.dueOn === null) undated += 1;
    }),
    { numRuns: 800 },
  );
  expect(undated).toBeGreaterThan(20);
});

test('every page between start and last working day is counted or named as skipped, once, and the suspended ones add up', () => {
  fc.assert(
    fc.property(
      anyTable,
      withPauses,
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom('after' as const, 'before' as const),
      (table, [at, pauses], count, direction) => {
        const sheet = due({ dayKind: 'working', count, direction }, at, table, pauses);
        fc.pre(sheet.dueOn !== null);
        const [low, high] = [dateAt(at), sheet.dueOn as string].toSorted() as [string, string];
        const passed = pages.filter(({ date }) => date >= low && date <= high && date !== dateAt(at));
        const counted = passed.filter((page) => works(page, table) && !isTornOut(page, pauses));
        expect(sheet.countedDays.map(({ date }) => date).toSorted()).toEqual(counted.map(({ date }) => date));
        expect(sheet.skipped.map(({ date }) => date).toSorted()).toEqual(
          passed.filter((page) => !counted.includes(page)).map(({ date }) => date),
        );
        const torn = passed.filter((page) => works(page, table) && isTornOut(page, pauses)).length;
        expect(sheet.suspended.reduce((sum, pause) => sum + pause.count, 0)).toBe(torn);
        expect(sheet.provisional).toBe(passed.some((page) => table.years[page.date.slice(0, 4)] === undefined));
      },
    ),
    { numRuns: 200 },
  );
});

test('the order of the ledger, repeated entries and entries cut in two change nothing', () => {
  fc.assert(
    fc.property(anyTable, anyDatedTerm, withPauses, (table, term, [at, pauses]) => {
      const cut = pauses.flatMap((pause) =>
        pause.to === null || pause.to === pause.from
          ? [pause]
          : [
              { ...pause, from: addDays(pause.from, 1) },
              { ...pause, to: pause.from },
            ],
      );
      const plain = due(term, at, table, pauses);
      expect(due(term, at, table, [...cut.toReversed(), ...pauses])).toEqual(plain);
      expect(explainDue(plain).every((line) => line.endsWith('。') && !line.includes('undefined'))).toBe(true);
    }),
  );
});

test('a later suspension never makes a date earlier', () => {
  fc.assert(
    fc.property(anyTable, anyDatedTerm, withPauses, (table, term, [at, pauses]) => {
      const after = { ...term, direction: 'after' as const };
      const [fewer, more] = [due(after, at, table, pauses.slice(1)), due(after, at, table, pauses)];
      fc.pre(more.dueOn !== null);
      expect((more.dueOn as string) >= (fewer.dueOn as string)).toBe(true);
    }),
  );
});

test('the distance in working days gives back the count of the term', () => {
  fc.assert(
    fc.property(anyTable, middle, fc.integer({ min: 1, max: 90 }), (table, at, count) => {
      const { dueOn } = dueFromDay({ dayKind: 'working', count, direction: 'after' }, dateAt(at), table, fullDay);
      expect(workingDaysBetween(dateAt(at), dueOn, table)).toBe(count);
    }),
  );
});
