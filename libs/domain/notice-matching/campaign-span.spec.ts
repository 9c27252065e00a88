import { campaignSpan } from './campaign-span.ts';

const head = { title: '消防安全专项行动方案', documentNumber: null, issuedOn: '2026-11-20' };

const TITLE = '云溪区消防安全专项行动方案\n\n';
const STEPS = '\n一、动员部署（11月20日至30日）。制定方案。\n二、自查自改（12月1日至2027年1月31日）。全面自查。\n';

test.each<[string, string | null]>([
  [`${TITLE}决定自2026年11月至2027年3月在全区开展消防安全专项行动，制定本方案。${STEPS}`, '2027-03-31'],
  [`${TITLE}一、行动时间\n行动时间：2026年11月20日至2027年2月28日。${STEPS}`, '2027-02-28'],
  [`${TITLE}整治时间：即日起至2026年12月31日。${STEPS}`, '2026-12-31'],
  [`${TITLE}行动时间：2026年11月至2027年3月。\n2026年12月1日至15日，开展夜间集中整治行动。`, '2027-03-31'],
  [`${TITLE}一、整治时间\n2026年11月20日至2027年2月28日。${STEPS}`, '2027-02-28'],
  [`${TITLE}为保障安全，制定本方案。${STEPS}`, null],
  [`${TITLE}各村要在2026年12月20日前开展一次集中整治行动。`, null],
  [`${TITLE}一、主要任务\n1.12月1日至15日，开展夜间集中整治行动。`, null],
  [`${TITLE}11月20日至30日开展专项整治。\n12月5日至20日开展联合整治行动。`, null],
])('%j ends on %s', (text, date) => {
  expect(campaignSpan(text, head)?.date ?? null).toBe(date);
});

test('the span is quoted from the text', () => {
  const text = `${TITLE}行动时间：2026年11月至2027年3月。`;
  const span = campaignSpan(text, head);
  expect(text).toContain(span?.raw);
  expect(span?.raw).toContain('2026年11月至2027年3月');
});

test('a text that repeats the words without end is read in no time', () => {
  const start = process.cpuUsage().user;
  expect(campaignSpan('开展行动时间'.repeat(100_000), head)).toBeNull();
  expect(campaignSpan('开展'.repeat(300_000), head)).toBeNull();
  // Microseconds of processor time, which other programs do not lengthen as they do the clock's.
  expect(process.cpuUsage().user - start).toBeLessThan(1_500_000);
});

describe('a title that names whole years is a span where the text states none', () => {
  const of = (title: string, text = '为保障安全，制定本方案。') => campaignSpan(text, { ...head, title });

  test.each([
    ['治本攻坚三年行动方案（2024—2026年）', '2024—2026年', '2026-12-31'],
    ['治本攻坚三年行动方案（2024-2026）', '2024-2026', '2026-12-31'],
    ['2026年至2028年燃气安全专项整治方案', '2026年至2028年', '2028-12-31'],
    ['二〇二六年至二〇二七年整治方案', '二〇二六年至二〇二七年', '2027-12-31'],
    ['三年行动方案（2024 — 2026 年）', '2024—2026年', '2026-12-31'],
  ])('%s', (title, raw, date) => expect(of(title)).toEqual({ raw, date, of: 'title' }));

  test.each([
    '2026年消防安全整治方案',
    '2026—2027年冬春火灾防控专项行动方案',
    '2026—2027年度供暖季整治方案',
    '2026—2026年整治方案',
    '2028—2026年整治方案',
    '2026—2062年整治方案',
    '2026年11月至2027年3月整治方案',
  ])('%s spans no whole years', (title) => expect(of(title)).toBeNull());

  test('the time the text states comes first', () => {
    const text = '三年行动方案\n行动时间：2026年3月至2027年6月。';
    expect(of('三年行动方案（2026—2028年）', text)).toMatchObject({ date: '2027-06-30', of: 'text' });
  });
});
