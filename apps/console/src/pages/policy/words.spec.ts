import type { ExtensionRule } from '../../../../../libs/domain/ladder/policy.ts';
import type { ProcedureClock } from '../../../../../libs/domain/policy/procedure.ts';
import { distanceWords, extensionWords, limitWords } from './words.ts';

const clock = (limit: Partial<ProcedureClock>): ProcedureClock => ({
  title: 't',
  start: 's',
  source: 's',
  confidence: 'office',
  rungs: [],
  ...limit,
});

test.each([
  [{ term: '2 hours' }, '2小时'],
  [{ term: 'stated' }, '以文件写明的期限为准'],
  [{ term: '3 natural days before 国庆节' }, '国庆节前3个自然日'],
  [{ term: '3 natural days before' }, '提前3个自然日'],
  [{ cadence: { every: 'quarter', count: 3 } }, '每季度至少3次'],
  [{ cadence: { every: 'year', count: 1, dueAfter: '31 natural days' } }, '每年至少1次，期后31个自然日内'],
  [
    { window: { from: '15 natural days before 春节', until: '2 natural days after 春节' } },
    '从春节前15个自然日到春节后2个自然日',
  ],
] as const)('the limit %j reads %s', (limit, words) => {
  expect(limitWords(clock(limit))).toBe(words);
});

test('a date that is stated is the last day of a duty’s window, and of any other procedure the paper’s', () => {
  expect(limitWords(clock({ term: 'stated' }), 'duty')).toBe('到本期最后一日为止');
  expect(limitWords(clock({ term: 'stated' }), 'task')).toBe('以文件写明的期限为准');
});

test.each([
  ['on', 'due', '到期时'],
  ['on', '09:00', '到期当日 09:00'],
  ['3 working days before', '09:00', '到期前3个工作日 09:00'],
  ['30 minutes after', 'due', '逾期后30分钟'],
  ['fewer than 10 working days per act', '09:00', '剩余工作日不足每次10天 09:00'],
])('a rung at %s, %s reads %s', (at, time, words) => {
  expect(distanceWords({ at, time })).toBe(words);
});

test.each<[ExtensionRule | undefined, string]>([
  [
    { maximum: 1, askBefore: '20 working days before', decidedBy: 'committee', decisionTerm: '10 working days' },
    '最多1次，至少在届满前20个工作日申请，由安委会在10个工作日内决定',
  ],
  [
    { maximum: 2, askWithin: '10 natural days before', decidedBy: 'supervising_dept' },
    '最多2次，只在届满前10个自然日内申请，由主管部门决定',
  ],
  [{ maximum: 1, longest: '60 natural days' }, '最多1次，每次不超过60个自然日'],
  [{ maximum: 0 }, '不得延期'],
  [undefined, '没有规定'],
])('the extension %j reads %s', (rule, words) => {
  expect(extensionWords(rule)).toBe(words);
});
