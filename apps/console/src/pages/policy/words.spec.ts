import { readCatalogue } from '../../../../../libs/config/policy/catalogue.ts';
import type { ProcedureClock } from '../../../../../libs/domain/policy/procedure.ts';
import { placeWords, valueWords } from './comparison-words.ts';
import { distanceWords, extensionWords, limitWords } from './words.ts';

const { entries } = readCatalogue('policies');
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

test.each([
  ['on', 'due', '到期时'],
  ['on', '09:00', '到期当日 09:00'],
  ['3 working days before', '09:00', '到期前3个工作日 09:00'],
  ['30 minutes after', 'due', '逾期后30分钟'],
])('a rung at %s, %s reads %s', (at, time, words) => {
  expect(distanceWords({ at, time })).toBe(words);
});

test.each([
  ['listed-qingdao', '最多1次，至少在届满前20个工作日申请，由安委会在10个工作日内决定'],
  ['hazard-national', '最多1次，只在届满前10个自然日内申请，由主管部门在5个自然日内决定'],
  ['accident-national', '最多1次，每次不超过60个自然日'],
  ['statistics-national', '没有规定'],
])('the extension of %s reads %s', (id, words) => {
  const entry = entries.find(({ procedure }) => procedure.id === id);
  expect(extensionWords(entry?.procedure.extension)).toBe(words);
});

test('every shipped rule and every local difference reads in Chinese, without a word of the files', () => {
  const words = entries.flatMap(({ procedure, differences }) => [
    ...Object.values(procedure.clocks).flatMap((each) => [limitWords(each), ...each.rungs.map(distanceWords)]),
    ...differences.flatMap((row) => [
      placeWords(row, procedure),
      valueWords(row.path.at(-1), row.before),
      valueWords(row.path.at(-1), row.after),
    ]),
  ]);
  expect(words.length).toBeGreaterThan(400);
  expect(words.filter((text) => /[a-z]{2}|undefined|“/.test(text.replace('“3+X”', '')))).toEqual([]);
});
