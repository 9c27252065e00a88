import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { readCatalogue } from '../../config/policy/catalogue.ts';
import { cadenceWindow } from './cadence.ts';
import { previewPolicy } from './preview.ts';

const table = loadAnnouncedCalendar('calendars');
const policies = new Map(readCatalogue('policies').entries.map(({ procedure }) => [procedure.id, procedure]));

function shown(id: string, name: string, start: string, stated: string | null = null, owed = 1) {
  const policy = policies.get(id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  return previewPolicy(policy, { start, stated, owed }, table).find((clock) => clock.name === name);
}

test('each level reports two hours after the one before it, through night and holiday', () => {
  const clocks = ['unit-to-county', 'county-to-city', 'city-to-province', 'province-to-state'];
  expect(clocks.map((name) => shown('accident-national', name, '2026-10-01T15:30:00.000Z')?.sheet?.dueAt)).toEqual([
    '2026-10-01T16:30:00.000Z',
    '2026-10-01T18:30:00.000Z',
    '2026-10-01T20:30:00.000Z',
    '2026-10-01T22:30:00.000Z',
  ]);
});

test('the investigation of an accident ends where the rules’ own example has it, the reply counts from there', () => {
  expect(shown('accident-national', 'investigation', '2026-02-01T02:00:00.000Z')?.sheet?.dueOn).toBe('2026-04-02');
  expect(shown('accident-national', 'reply', '2026-02-01T02:00:00.000Z')?.sheet?.dueOn).toBe('2026-04-17');
});

test('quarterly statistics fall due on the fifteenth after the quarter, the year’s on the first working day after 31 January', () => {
  expect(shown('statistics-national', 'hazard-quarter', '2026-11-22T00:00:00.000Z')?.sheet?.dueOn).toBe('2027-01-15');
  const year = shown('statistics-national', 'hazard-year', '2026-11-22T00:00:00.000Z');
  expect(year?.sheet).toMatchObject({ dueOn: '2027-02-01', provisional: true });
});

test('a holiday’s campaign opens and closes around the rest the calendar announces', () => {
  const clock = shown('campaign-national', 'national-window', '2026-09-01T01:00:00.000Z');
  expect(clock?.startsAt).toBe('2026-09-15T16:00:00.000Z');
  expect(clock?.sheet?.dueOn).toBe('2026-10-09');
  expect(clock?.explanation.length).toBeGreaterThan(2);
  const roster = shown('campaign-national', 'national-roster', '2026-09-01T01:00:00.000Z');
  expect(roster?.sheet?.dueAt).toBe('2026-09-28T10:00:00.000Z');
});

test('a rung stands at its office time, and dates of the paper need one', () => {
  const clock = shown('listed-frame', 'rectification', '2026-09-01T01:00:00.000Z', '2026-10-15');
  expect(clock?.rungs.find(({ id }) => id === 'urge')?.at).toEqual(['2026-10-16T01:00:00.000Z']);
  expect(shown('listed-frame', 'rectification', '2026-09-01T01:00:00.000Z')).toMatchObject({ sheet: null, rungs: [] });
});

const OCTOBER = '2026-10-01T01:00:00.000Z';
const momentsOf = (name: string, owed: number) =>
  Object.fromEntries(
    shown('duty-national', name, OCTOBER, '2026-12-31', owed)?.rungs.map(({ id, at }) => [id, at]) ?? [],
  );

test('the more acts of a window are missing, the earlier its warnings stand; what never comes has no moment', () => {
  expect(momentsOf('pace', 1)).toEqual({
    hard: ['2026-12-21T01:00:00.000Z'],
    'd-5': ['2026-12-24T01:00:00.000Z'],
    'd-1': ['2026-12-30T01:00:00.000Z'],
    short: [],
  });
  expect(momentsOf('pace', 3)).toMatchObject({
    hard: ['2026-11-23T01:00:00.000Z'],
    short: ['2026-12-30T01:00:00.000Z'],
  });
});

test('the account of a window and what it is short of count from its last day, which has to be known', () => {
  const closing = shown('duty-national', 'closing', OCTOBER, '2026-09-30');
  expect(closing).toMatchObject({ startsAt: '2026-09-29T16:00:00.000Z', sheet: { dueOn: '2026-10-13' } });
  expect(
    shown('duty-national', 'arrears', OCTOBER, '2026-09-30')?.rungs.map(({ id, at }) => [id, at[0]]),
  ).toContainEqual(['urge', '2026-10-14T01:00:00.000Z']);
  for (const name of ['due', 'pace', 'closing', 'arrears']) {
    expect(shown('duty-national', name, OCTOBER)).toMatchObject({ sheet: null, rungs: [] });
  }
});

test('a bounded repetition is shown with every time it comes', () => {
  const rung = {
    id: 'r',
    at: 'on',
    time: '09:00',
    verb: 'remind',
    audience: ['office'],
    channels: ['sms'],
    source: 's',
  } as const;
  const policy = {
    ...policies.get('roster-national')!,
    clocks: {
      c: {
        title: 't',
        start: 's',
        term: '1 working days',
        source: 's',
        confidence: 'office',
        rungs: [{ ...rung, repeat: { every: '1 working days', times: 2 } }],
      },
    },
  } as const;
  expect(
    previewPolicy(policy, { start: '2026-09-28T01:00:00.000Z', stated: null, owed: 1 }, table)[0]?.rungs[0]?.at,
  ).toEqual(['2026-09-29T01:00:00.000Z', '2026-09-30T01:00:00.000Z', '2026-10-08T01:00:00.000Z']);
});

test.each([
  ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
  ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
  ['quarter', '2026-11-22', '2026-10-01', '2026-12-31'],
  ['half_year', '2026-06-30', '2026-01-01', '2026-06-30'],
  ['year', '2026-11-22', '2026-01-01', '2026-12-31'],
  ['two_years', '2026-11-22', '2026-01-01', '2027-12-31'],
] as const)('the %s of %s runs from %s to %s', (every, day, first, last) => {
  expect(cadenceWindow(every, day)).toEqual({ first, last });
});
