import type { DutyRule } from '../duty/duty-rule.ts';
import type { UnitMention } from '../notice/notice.ts';
import { readExcerpt } from '../notice/read-excerpt.ts';
import { dutyWordsOf, proposedDuty, type ProposedDuty } from './proposed-duty.ts';
import { dutyDocument } from './duty-time.ts';

const ISSUED_ON = '2026-11-23';
const HEAD = { title: '云溪镇2026年冬季工作要点', documentNumber: null, issuedOn: '2026-11-20' };

const INTRODUCTION = '开头。\n';

/** What a clause proposes; it stands behind other words, so that places are those of the whole text. */
function propose(
  clause: string,
  { title = HEAD.title as string | null, preamble = INTRODUCTION, units = [] as UnitMention[], on = ISSUED_ON } = {},
): ProposedDuty & { text: string } {
  const text = `${preamble}${clause}`;
  const head = { ...HEAD, title };
  const place = { start: preamble.length, end: text.length };
  const read = readExcerpt(text, place, '1', { year: 2026, issuedOn: HEAD.issuedOn });
  const mentions = (units.length > 0 ? units : read.units).map((unit) => ({ ...unit, isKnown: unit.collective }));
  return { ...proposedDuty({ ...read, units: mentions }, dutyDocument(text, head), on), text };
}
const ruleOf = (proposed: ProposedDuty): DutyRule | string =>
  proposed.kind === 'rule' ? proposed.rule : proposed.code;

test.each<[string, Partial<DutyRule>]>([
  ['每月开展1次检查。', { every: 'month', count: 1 }],
  ['每季度至少听取一次汇报。', { every: 'quarter', count: 1 }],
  ['每半年至少组织2次演练。', { every: 'half_year', count: 2 }],
  ['每年开展不少于3次培训。', { every: 'year', count: 3 }],
  ['全年组织疏散演练不少于4次。', { every: 'year', count: 4 }],
  ['各乡镇每季度至少报送1起典型案例。', { every: 'quarter', count: 1 }],
  ['每月25日前报送台账。', { every: 'month', count: 1, by: { day: 25, following: false } }],
  ['每月底前报送台账。', { every: 'month', by: null }],
  ['每季度末月二十日前报送小结。', { every: 'quarter', by: { day: 20, following: false } }],
  ['每季度开展联合检查，季后15日前报送情况。', { every: 'quarter', by: { day: 15, following: true } }],
  ['季后10日内报送小结。', { every: 'quarter', count: 1, by: { day: 10, following: true } }],
  ['演练半年一次。', { every: 'half_year', count: 1 }],
  ['每月检查2次，次月5日前报送结果。', { every: 'month', count: 2, by: { day: 5, following: true } }],
  ['次月5日前报送上月情况。', { every: 'month', count: 1, by: { day: 5, following: true } }],
  ['每季度首月5日前报送上季度情况。', { every: 'quarter', by: { day: 5, following: true } }],
  ['每年12月20日前开展一次评估。', { every: 'year', by: { day: 20, following: false } }],
  ['每月不定期检查不少于2次。', { every: 'month', count: 2 }],
])('%s is a rule of its own words', (clause, expected) => {
  expect(ruleOf(propose(clause))).toMatchObject({
    by: null,
    actor: null,
    from: ISSUED_ON,
    until: '2026-12-31',
    ...expected,
  });
});

test.each<[string, string]>([
  ['定期开展宣传。', 'no_count'],
  ['及时更新台账。', 'no_count'],
  ['加强值守。', 'no_count'],
  ['每月不定期开展夜间检查。', 'no_count'],
  ['每季度经常性开展检查。', 'no_count'],
  ['每周巡查不少于1次。', 'window_unsupported'],
  ['每日报送情况。', 'window_unsupported'],
  ['每两个月调度一次。', 'window_unsupported'],
  ['三年内组织演练不少于3次。', 'window_unsupported'],
  ['每学期开展一次安全教育。', 'window_unsupported'],
  ['每学年开展1次演练。', 'window_unsupported'],
  ['隔周召开一次会议。', 'window_unsupported'],
  ['每半年开展一次演练，每月报送一次情况。', 'several_counts'],
  ['每月检查2次，全年演练不少于4次。', 'several_counts'],
  ['上半年、下半年各开展演练不少于1次。', 'several_counts'],
  ['每名网格员每月巡查不少于2次。', 'each_object'],
  ['每年抽查最多3次。', 'upper_bound'],
  ['每月5日、20日前报送情况。', 'day_unreadable'],
  ['每年6月底前完成一轮清淤。', 'day_unreadable'],
  ['每季度结束后5个工作日内报送情况。', 'day_unreadable'],
  ['每年一、三季度开展1次检查。', 'day_unreadable'],
  ['每月上旬检查1次。', 'day_unreadable'],
  ['每季度首月5日前开展检查。', 'day_unreadable'],
  ['集中整治期间夜查不少于3次。', 'no_span'],
  ['每月开展不少于500次检查。', 'unusable'],
])('%s never becomes a number: %s', (clause, code) => {
  const proposed = propose(clause);
  expect(ruleOf(proposed)).toBe(code);
  expect(proposed.kind === 'none' && proposed.message).toMatch(/原文/);
});

test('every value cites its words, which stand where it says', () => {
  const proposed = propose('镇党政主要负责同志每季度\n至少听取一次汇报，季后15日前报送。');
  if (proposed.kind !== 'rule') throw new Error(proposed.message);
  const printed = proposed.sources.filter(({ start }) => start !== null);
  expect(printed.map(({ part, words }) => [part, words])).toEqual([
    ['count', '每季度至少听取一次'],
    ['by', '季后15日前'],
    ['actor', '党政主要负责同志'],
  ]);
  for (const { words, start, end } of printed) {
    expect(proposed.text.slice(start!, end!).replace(/\s/g, '')).toBe(words);
  }
  expect(proposed.sources.filter(({ start }) => start === null)).toMatchObject([
    { part: 'from', words: '下发日' },
    { part: 'until', words: '文件标题“2026年”' },
  ]);
  expect(dutyWordsOf(proposed.sources)).toBe('原文“每季度至少听取一次”、“季后15日前”');
});

test.each<[string, string | null, string, string, string]>([
  ['the year of the title', '2026年工作要点', '每月检查1次。', ISSUED_ON, '2026-12-31'],
  ['a coming year as a whole', '2027年工作要点', '每月检查1次。', '2027-01-01', '2027-12-31'],
  ['two years', '2026—2027年冬春方案', '每月检查1次。', ISSUED_ON, '2027-12-31'],
  ['the year of signing without a title', null, '每月检查1次。', ISSUED_ON, '2026-12-31'],
  [
    'a coming year, from the day the last figure of the old one was due',
    '2027年工作要点',
    '每月检查1次，次月5日前报送。',
    '2027-01-06',
    '2027-12-31',
  ],
  ['the named half of the year', '2027年工作要点', '上半年演练不少于1次。', '2027-01-01', '2027-06-30'],
  ['the other half', '2027年工作要点', '下半年演练不少于1次。', '2027-07-01', '2027-12-31'],
])('it runs through %s', (_, title, clause, from, until) => {
  expect(ruleOf(propose(clause, { title }))).toMatchObject({ from, until });
});

test('a count without a window inside a campaign spans the time the document states', () => {
  const preamble = '行动时间：2026年11月10日至2027年3月20日。\n';
  const proposed = propose('夜间检查不少于3次。', { preamble });
  expect(ruleOf(proposed)).toMatchObject({ every: 'span', count: 3, from: '2026-11-10', until: '2027-03-20' });
  const until = proposed.kind === 'rule' ? proposed.sources.find(({ part }) => part === 'until') : undefined;
  expect(until).toMatchObject({ words: expect.stringContaining('2026年11月10日至2027年3月20日') as string });
  expect(ruleOf(propose('每月检查1次。', { preamble }))).toMatchObject({
    every: 'month',
    from: ISSUED_ON,
    until: '2027-03-20',
  });
});

test('what is over proposes nothing', () => {
  expect(ruleOf(propose('每月检查1次。', { title: '2025年工作要点' }))).toBe('time_over');
  expect(ruleOf(propose('上半年演练不少于1次。'))).toBe('time_over');
});

const mention = (name: string, role: UnitMention['role'], collective = false): UnitMention => ({
  name,
  role,
  collective,
  start: 4,
  end: 8,
});

test.each<[string, string, UnitMention[], string | null]>([
  ['a post before the count acts', '由镇长带队每半年至少检查一次。', [], '镇长'],
  ['several posts act together', '主要负责人、分管负责人每月检查1次。', [], '主要负责人、分管负责人'],
  ['a post that is only spoken of does not', '向镇长汇报，每月检查1次。', [], null],
  [
    'an actor of no unit acts beside who answers',
    '每月检查1次。',
    [mention('镇党政办', 'responsible'), mention('志愿服务队', 'actor')],
    '志愿服务队',
  ],
  ['an actor alone is who answers', '每月检查1次。', [mention('志愿服务队', 'actor')], null],
  [
    'an actor that is in the tree is a unit of the case',
    '每月检查1次。',
    [mention('镇党政办', 'responsible'), mention('各村', 'actor', true)],
    null,
  ],
])('%s', (_, clause, units, actor) => {
  expect(ruleOf(propose(clause, { units }))).toMatchObject({ actor });
});
