import { dueDistanceText } from './due-text.ts';

const due = { dueAt: '2027-02-10T16:00:00.000Z', now: '2026-11-30T06:00:00.000Z', workingDaysLeft: 49 };

test('working days left over a year not announced yet are about so many', () => {
  expect(dueDistanceText({ ...due, daysLeftMayChange: true })).toBe('还有约49个工作日');
  expect(dueDistanceText({ ...due, daysLeftMayChange: false })).toBe('还有49个工作日');
});
