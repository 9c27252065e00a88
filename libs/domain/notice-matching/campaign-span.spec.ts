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
  const start = performance.now();
  expect(campaignSpan('开展行动时间'.repeat(100_000), head)).toBeNull();
  expect(campaignSpan('开展'.repeat(300_000), head)).toBeNull();
  expect(performance.now() - start).toBeLessThan(1500);
});
