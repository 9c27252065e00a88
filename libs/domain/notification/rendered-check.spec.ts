import { checkRendered, LONGEST_SMS_SEGMENTS } from './rendered-check.ts';
import { smsSafe } from './sms-safe.ts';
import { smsSegments } from './sms-segments.ts';

test.each([
  [64, 1],
  [65, 2],
  [128, 2],
  [131, 3],
])('%i characters under a signature of four are %i segments', (length, segments) => {
  expect(smsSegments('安'.repeat(length), '云溪安办')).toBe(segments);
});

test.each([
  ['  ', 'empty'],
  ['请点击 {{link}}', 'placeholder'],
  ['【重要】请签收', 'forbidden_character'],
  ['①请签收', 'forbidden_character'],
  ['安'.repeat(67 * LONGEST_SMS_SEGMENTS), 'too_long'],
])('an SMS “%.12s” is refused as %s', (body, code) => {
  expect(checkRendered('sms', body, '云溪安办').map((fault) => fault.code)).toEqual([code]);
});

test('an e-mail may be long and use any symbol, but no placeholder may be left', () => {
  expect(checkRendered('email', `【重要】①${'安'.repeat(5000)}`, '')).toEqual([]);
  expect(checkRendered('email', '{{link}}', '').map((fault) => fault.code)).toEqual(['placeholder']);
});

test.each([
  ['【重要】①核对→上报', '[重要](1)核对-上报'],
  ['⑳储存100m³', '(20)储存100m3'],
  ['请于11月30日前反馈', '请于11月30日前反馈'],
])('“%s” leaves as “%s”', (text, safe) => {
  expect(smsSafe(text)).toBe(safe);
  expect(checkRendered('sms', smsSafe(text), '云溪安办')).toEqual([]);
});
