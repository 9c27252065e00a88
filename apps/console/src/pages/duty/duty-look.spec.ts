import type { CaseDutyStanding } from '../../../../../libs/contracts/http/case-duty.ts';
import type { Pace, PaceLevel } from '../../../../../libs/domain/duty/pace.ts';
import { DUTY_LOOKS, dutyLook } from './duty-look.ts';

const figures = (arrears: string, level: PaceLevel | null): CaseDutyStanding => ({
  rule: '每季度不少于1次',
  arrears,
  pace: level === null ? null : ({ level } as Pace),
});

test.each([
  ['', 'on_course', '■ 正常'],
  ['', 'hard', '▲ 时间紧'],
  ['', 'impossible', '▼ 来不及'],
  ['', 'met', '✓ 已达标'],
  ['2026年第三季度缺1次', 'met', '● 缺次'],
  ['', null, '■ 正常'],
] as const)('a duty with arrears “%s” and the pace %s reads %s', (arrears, level, words) => {
  const { shape, word } = dutyLook(figures(arrears, level), null);
  expect(`${shape} ${word}`).toBe(words);
});

test('a closed duty is finished whatever was missing', () => {
  expect(dutyLook(figures('2026年第三季度缺1次', null), '2026-11-30T00:00:00.000Z')).toBe(DUTY_LOOKS.closed);
});

test.each(['word', 'shape', 'colour'] as const)('no two lamps of a duty share a %s', (part) => {
  const parts = Object.values(DUTY_LOOKS).map((look) => look[part]);
  expect(new Set(parts).size).toBe(parts.length);
});
