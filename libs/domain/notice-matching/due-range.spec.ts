import { Refusal } from '../refusal/refusal.ts';
import { isPlausibleDue, refuseImplausibleDue, refuseImplausibleDuty } from './due-range.ts';

test.each([
  ['2026-11-23', true],
  ['2022-09-30', true],
  ['2036-11-23', true],
  ['2036-11-24', false],
  ['2016-11-23', true],
  ['2016-11-22', false],
  ['9999-12-31', false],
  ['0001-01-01', false],
])('on 2026-11-23 a due date of %s is possible: %s', (dueOn, possible) => {
  expect(isPlausibleDue(dueOn, '2026-11-23')).toBe(possible);
});

test('the refusal names the days that are possible', () => {
  expect(() => refuseImplausibleDue('9999-12-31', '2026-11-23')).toThrow(Refusal);
  expect(() => refuseImplausibleDue('9999-12-31', '2026-11-23')).toThrow('应在 2016-11-23 至 2036-11-23 之间');
});

test.each([
  ['from', { from: '1999-01-01', until: '2026-12-31' }],
  ['until', { from: '2026-11-23', until: '2099-12-31' }],
])('a duty whose %s is a misprint is refused at that field', (path, rule) => {
  const refused = (): void => refuseImplausibleDuty(rule, '2026-11-23');
  expect(refused).toThrow(expect.objectContaining({ code: 'duty_out_of_range' }) as Error);
  expect(refused).toThrow(
    expect.objectContaining({ places: [expect.objectContaining({ path: `duty.${path}` })] }) as Error,
  );
});

test('a duty of this and next year is possible', () => {
  expect(() => refuseImplausibleDuty({ from: '2026-11-23', until: '2027-12-31' }, '2026-11-23')).not.toThrow();
});
