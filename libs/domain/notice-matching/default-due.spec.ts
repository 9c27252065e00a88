import type { DayTable } from '../calendar/day-table.ts';
import { defaultDue, type DefaultDueDocument } from './default-due.ts';
import type { DefaultDueRule, DefaultDueRules } from './default-due-rule.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const table: DayTable = { version: 'v', days: {}, years: { '2026': { status: 'announced', source: 'paper' } } };

const rule = (id: string, words: string[], rest: Partial<DefaultDueRule>): DefaultDueRule => ({
  id,
  title: words[0] ?? '',
  words,
  countedFrom: 'issue',
  source: '某市规定',
  confidence: 'excerpt',
  ...rest,
});
const rules: DefaultDueRules = {
  version: 3,
  title: '默认期限',
  kinds: [
    rule('instruction', ['批示', '交办单'], { limit: '15 natural days' }),
    rule('minutes', ['会议纪要'], { limit: '20 natural days' }),
    rule('campaign', ['专项行动'], { countedFrom: 'span' }),
    rule('annual-plan', ['工作要点', '工作计划'], { countedFrom: 'title_year', limit: 'end of year' }),
    rule('other', ['通知', '函', '意见'], { limit: '30 natural days' }),
  ],
};

const document = (title: string | null, more: Partial<DefaultDueDocument> = {}): DefaultDueDocument => ({
  title,
  consultationEndsOn: null,
  span: () => null,
  ...more,
});

test.each<[string, string, string]>([
  ['关于印发冬季防火措施的通知', '2026-12-23', '通知30个自然日'],
  ['关于商请支持的函', '2026-12-23', '通知30个自然日'],
  ['安委会第四次会议纪要', '2026-12-14', '会议纪要20个自然日'],
  ['关于印发《安委会会议纪要》的通知', '2026-12-14', '会议纪要20个自然日'],
  ['关于落实领导批示的通知', '2026-12-08', '批示15个自然日'],
  ['督办事项交办单', '2026-12-08', '批示15个自然日'],
  ['2026年安全生产工作要点', '2026-12-31', '工作要点至2026年12月31日'],
  ['二〇二七年安全生产工 作 计 划', '2027-12-31', '工作要点至2027年12月31日'],
  ['2026年至2027年工作计划', '2027-12-31', '工作要点至2027年12月31日'],
])('%s proposes %s', (title, dueOn, words) => {
  expect(defaultDue(document(title), rules, TODAY, table)).toMatchObject({ dueOn, words });
});

test.each<[string, DefaultDueDocument]>([
  ['no title', document(null)],
  ['an unknown kind', document('冬季安全生产工作方案')],
  ['a plan without a year in its title', document('安全生产工作要点')],
  ['the plan of a year that is over', document('2025年安全生产工作要点')],
  ['a misprinted year', document('2099年安全生产工作要点')],
  ['a campaign that states no time', document('消防专项行动的通知')],
  ['a campaign that is over', document('消防专项行动', { span: () => ({ date: '2026-11-22', raw: '', of: 'text' }) })],
  ['a day before the consultation ends', document('关于征求意见的函', { consultationEndsOn: '2027-01-05' })],
  ['the last day of the consultation', document('关于征求意见的函', { consultationEndsOn: '2026-12-23' })],
])('%s proposes nothing', (_, paper) => {
  expect(defaultDue(paper, rules, TODAY, table)).toBeNull();
});

test('a campaign ends with the time it states, which is quoted', () => {
  const paper = document('消防专项行动', {
    span: () => ({ date: '2027-03-31', raw: '2026年11月\n至2027年3月', of: 'text' }),
  });
  expect(defaultDue(paper, rules, TODAY, table)).toMatchObject({
    dueOn: '2027-03-31',
    provisional: false,
    words: '专项行动写明“2026年11月至2027年3月”',
  });
});

test('years of a title run to the last December, which is said', () => {
  const paper = document('专项行动（2026—2027年）', {
    span: () => ({ date: '2027-12-31', raw: '2026—2027年', of: 'title' }),
  });
  expect(defaultDue(paper, rules, TODAY, table)).toMatchObject({
    dueOn: '2027-12-31',
    words: '专项行动标题写明“2026—2027年”，至末年2027年12月31日',
  });
});

test('the proposal names its rule, source and trust', () => {
  expect(defaultDue(document('会议纪要'), rules, TODAY, table)).toMatchObject({
    rule: { id: 'minutes', version: 3 },
    source: '某市规定',
    confidence: 'excerpt',
    provisional: false,
  });
});

test('a count over a year not yet announced is provisional', () => {
  const due = defaultDue(document('关于节前检查的通知'), rules, '2026-12-21', table);
  expect(due).toMatchObject({ dueOn: '2027-01-20', provisional: true });
});
