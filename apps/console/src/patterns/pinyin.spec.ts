import { initialsOf, matchesName } from './pinyin.ts';

test.each([
  ['柳塘村', 'ltc'],
  ['应急管理办公室', 'yjglbgs'],
  ['石桥社区', 'sqsq'],
  ['鼎丰化工有限公司', 'dfhgyxgs'],
  ['安办 A 组', 'ab a z'],
])('the pinyin initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a unit is found by characters and by initials, and not by others', () => {
  expect(matchesName('青禾镇柳塘村', '柳塘')).toBe(true);
  expect(matchesName('青禾镇柳塘村', 'LTC')).toBe(true);
  expect(matchesName('青禾镇柳塘村', 'sq')).toBe(false);
});
