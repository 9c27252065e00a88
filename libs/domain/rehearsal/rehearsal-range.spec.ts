import { rehearsalRange } from './rehearsal-range.ts';

const TODAY = '2026-11-20';
const issuedOn = '2026-11-23';

test.each([
  [{ issuedOn }, { from: '2026-11-23', to: '2027-11-22' }],
  [
    { issuedOn, from: '2027-03-01' },
    { from: '2027-03-01', to: '2027-11-22' },
  ],
  [
    { issuedOn, to: '2026-11-23' },
    { from: '2026-11-23', to: '2026-11-23' },
  ],
])('%j is looked at over %j', (asked, range) => {
  expect(rehearsalRange(asked, TODAY)).toEqual(range);
});

test.each([
  [
    'a range that ends before it begins',
    { from: '2027-06-01', to: '2027-05-01' },
    'range_reversed',
    '起始日2027-06-01晚于结束日2027-05-01',
  ],
  ['an end before the issue', { to: '2026-01-01' }, 'range_reversed', '下发日2026-11-23晚于结束日2026-01-01'],
  [
    'a beginning after the year',
    { from: '2028-01-01' },
    'range_reversed',
    '起始日2028-01-01晚于下发后一年（2027-11-22）',
  ],
  ['an issue in another age', { issuedOn: '0001-01-01' }, 'day_too_far', '下发日0001-01-01离今天超过十年'],
  ['an issue at the end of the calendar', { issuedOn: '9999-12-31' }, 'day_too_far', '下发日9999-12-31'],
  ['a misprinted end', { to: '2099-01-01' }, 'day_too_far', '结束日2099-01-01'],
])('%s is refused', (_what, asked, code, words) => {
  expect(() => rehearsalRange({ issuedOn, ...asked }, TODAY)).toThrow(
    expect.objectContaining({ code, detail: expect.stringContaining(words) }),
  );
});
