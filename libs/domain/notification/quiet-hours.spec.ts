import { quietUntil } from './quiet-hours.ts';

const night = { from: '22:00', to: '07:00' };

test.each([
  ['2026-11-20T13:59:59.000Z', null],
  ['2026-11-20T14:00:00.000Z', '2026-11-20T23:00:00.000Z'],
  ['2026-11-20T18:30:00.000Z', '2026-11-20T23:00:00.000Z'],
  ['2026-11-20T22:59:59.999Z', '2026-11-20T23:00:00.000Z'],
  ['2026-11-20T23:00:00.000Z', null],
])('a night pause in office time holds %s until %s', (now, until) => {
  expect(quietUntil(now, night)).toBe(until);
});

test('a pause within one day ends on that day', () => {
  const noon = { from: '12:00', to: '14:00' };
  expect(quietUntil('2026-11-20T05:00:00.000Z', noon)).toBe('2026-11-20T06:00:00.000Z');
  expect(quietUntil('2026-11-20T06:00:00.000Z', noon)).toBeNull();
});
