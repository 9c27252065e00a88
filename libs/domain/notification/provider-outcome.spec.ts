import { outcomeOfHttpFailure, outcomeOfSmtpFailure } from './provider-outcome.ts';

const say = (outcome: { kind: string; permanent?: boolean }): string =>
  outcome.kind === 'refused' ? (outcome.permanent ? 'permanent' : 'temporary') : outcome.kind;

test.each([
  [400, 'permanent'],
  [422, 'permanent'],
  [401, 'temporary'],
  [429, 'temporary'],
  [503, 'temporary'],
  [500, 'unknown'],
  [504, 'unknown'],
])('HTTP %i is %s', (code, expected) => {
  expect(say(outcomeOfHttpFailure({ code, beforeSending: false, message: '' }))).toBe(expected);
});

test.each([
  [550, 'permanent'],
  [552, 'permanent'],
  [535, 'temporary'],
  [421, 'temporary'],
  [451, 'temporary'],
])('SMTP %i is %s', (code, expected) => {
  expect(say(outcomeOfSmtpFailure({ code, beforeSending: false, message: '' }))).toBe(expected);
});

test.each([outcomeOfHttpFailure, outcomeOfSmtpFailure])(
  'a broken connection is unknown unless nothing had left',
  (judge) => {
    expect(say(judge({ beforeSending: false, message: 'socket hang up' }))).toBe('unknown');
    expect(say(judge({ beforeSending: true, message: 'ECONNREFUSED' }))).toBe('temporary');
  },
);
