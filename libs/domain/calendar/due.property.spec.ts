import * as fc from 'fast-check';
import type { DayTable } from './day-table.ts';
import { dueOf, workingDaysBetween } from './due.ts';
import type { Term } from './term.ts';

/** Every day of 2019–2030 written out by turning pages: no date arithmetic that could share a mistake with the code. */
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LEAP_YEARS = [2020, 2024, 2028];
const TUESDAY = 2;
const pages: { date: string; weekend: boolean }[] = [];
for (let year = 2019, weekday = TUESDAY; year <= 2030; year += 1) {
  MONTH_LENGTHS.forEach((length, month) => {
    const days = month === 1 && LEAP_YEARS.includes(year) ? 29 : length;
    for (let day = 1; day <= days; day += 1, weekday = (weekday + 1) % 7) {
      const date = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      pages.push({ date, weekend: weekday === 0 || weekday === 6 });
    }
  });
}

const anyTable: fc.Arbitrary<DayTable> = fc
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

function works(page: { date: string; weekend: boolean }, table: DayTable): boolean {
  const kind = table.days[page.date]?.kind;
  return kind === 'work' || (kind === undefined && !page.weekend);
}

const middle = fc.integer({ min: 300, max: pages.length - 400 });
const moment = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

function sheet(term: Term, at: number, time: string, table: DayTable) {
  return dueOf(term, `${pages[at]?.date}T${time}:00+08:00`, table, { dayEndsAt: '24:00' });
}

test('working days equal the pages ticked off one by one, and every page between is either counted or named as skipped', () => {
  fc.assert(
    fc.property(anyTable, middle, moment, fc.integer({ min: 1, max: 90 }), (table, at, time, count) => {
      const working = pages.slice(at + 1).filter((page) => works(page, table));
      const last = working[count - 1]?.date ?? '';
      const due = sheet({ dayKind: 'working', count, direction: 'after' }, at, time, table);
      expect(due.dueOn).toBe(last);
      const passed = pages.slice(at + 1).filter((page) => page.date <= last);
      expect(due.skipped.map(({ date }) => date)).toEqual(
        passed.filter((page) => !works(page, table)).map(({ date }) => date),
      );
      expect(due.provisional).toBe(passed.some((page) => table.years[page.date.slice(0, 4)] === undefined));
    }),
  );
});

test('natural days equal the page turned to, then the first working page from there', () => {
  fc.assert(
    fc.property(anyTable, middle, moment, fc.integer({ min: 1, max: 200 }), (table, at, time, count) => {
      const last = pages.slice(at + count).find((page) => works(page, table));
      expect(sheet({ dayKind: 'natural', count, direction: 'after' }, at, time, table).dueOn).toBe(last?.date);
    }),
  );
});

test('counting back equals the pages turned back from the deadline, without rolling', () => {
  fc.assert(
    fc.property(anyTable, middle, moment, fc.integer({ min: 1, max: 60 }), (table, at, time, count) => {
      const earlier = pages.slice(0, at).toReversed();
      const working = earlier.filter((page) => works(page, table));
      expect(sheet({ dayKind: 'working', count, direction: 'before' }, at, time, table).dueOn).toBe(
        working[count - 1]?.date,
      );
      expect(sheet({ dayKind: 'natural', count, direction: 'before' }, at, time, table).dueOn).toBe(
        earlier[count - 1]?.date,
      );
    }),
  );
});

test('months equal the page of the same number or the month’s last page, then the first working page', () => {
  fc.assert(
    fc.property(anyTable, middle, moment, fc.integer({ min: 1, max: 10 }), (table, at, time, count) => {
      const start = pages[at]?.date ?? '';
      const months = [...new Set(pages.map(({ date }) => date.slice(0, 7)))];
      const month = months[months.indexOf(start.slice(0, 7)) + count] ?? '';
      const ofMonth = pages.filter(({ date }) => date.startsWith(month));
      const same = ofMonth.findLast(({ date }) => date.slice(8) <= start.slice(8))?.date ?? '';
      const last = pages.find((page) => page.date >= same && works(page, table));
      expect(sheet({ dayKind: 'month', count, direction: 'after' }, at, time, table).dueOn).toBe(last?.date);
    }),
  );
});

test('the distance in working days gives back the count of the term', () => {
  fc.assert(
    fc.property(anyTable, middle, fc.integer({ min: 1, max: 90 }), (table, at, count) => {
      const { dueOn } = sheet({ dayKind: 'working', count, direction: 'after' }, at, '08:00', table);
      expect(workingDaysBetween(pages[at]?.date ?? '', dueOn, table)).toBe(count);
    }),
  );
});
