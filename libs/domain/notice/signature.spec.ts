import { parseNotice } from './parse-notice.ts';

const ITEMS = [
  ['a full sentence', '各单位要加强值守。'],
  ['a line without a full stop', '各单位要加强值守'],
  ['a long line without a full stop', '每月底前将排查整治情况和下一步工作安排书面报送镇安委办备案并抄送所在村委会'],
] as const;

const SIGNATURES = [
  ['on two lines', '云溪镇安全生产委员会办公室\n2026年11月20日', '云溪镇安全生产委员会办公室'],
  ['on one line', '云溪镇安全生产委员会办公室 2026年11月20日', '云溪镇安全生产委员会办公室'],
  ['indented on one line', '　　　　云溪镇安委办　　二〇二六年十一月二十日', '云溪镇安委办'],
  ['with the place of a seal', '云溪镇人民政府（盖章）\n2026年11月20日', '云溪镇人民政府'],
  ['below the place of a seal', '（公章）\n云溪镇人民政府\n2026年11月20日', '云溪镇人民政府'],
  [
    'of a long name with a deputy’s seal',
    '云溪市云溪区云溪街道安全生产和消防工作委员会办公室（代章）\n2026年11月20日',
    '云溪市云溪区云溪街道安全生产和消防工作委员会办公室',
  ],
  ['of a group', '云溪镇安全生产领导小组\n2026年11月20日', '云溪镇安全生产领导小组'],
  ['of two issuers', '云溪镇安委办\n云溪镇派出所\n2026年11月20日', '云溪镇安委办'],
  ['with labels', '落款：云溪镇人民政府\n日期：2026年11月20日', '云溪镇人民政府'],
] as const;

const CASES = ITEMS.flatMap(([what, item]) =>
  SIGNATURES.map(([how, lines, issuer]) => [how, what, item, lines, issuer] as const),
);

test.each(CASES)('a signature %s below %s is not of the last item', (_how, _what, item, lines, issuer) => {
  const { document, tasks } = parseNotice(`关于开展检查的通知\n\n各村：\n1.检查。\n2.${item}\n\n${lines}\n`);
  expect(tasks.map(({ sourceText }) => sourceText)).toEqual(['1.检查。', `2.${item}`]);
  expect(document).toMatchObject({ issuer, issuedOn: '2026-11-20' });
});

test('an issuer below his date is none of the last item', () => {
  const { document, tasks } = parseNotice('1.检查。\n2.总结。\n\n2026年11月20日\n云溪镇人民政府\n');
  expect(tasks.map(({ sourceText }) => sourceText)).toEqual(['1.检查。', '2.总结。']);
  expect(document.issuer).toBe('云溪镇人民政府');
});

test.each([
  ['goes on with “前”', '1.整改情况报送\n云溪镇安委办2026年11月20日\n前完成。\n2.总结。'],
  [
    'goes on in the next line',
    '1.落实好由云溪镇和柳湾村共同组织的\n云溪镇派出所2026年11月20日\n检查发现的问题。\n2.总结。',
  ],
  ['names the responsible unit', '1.检查。\n责任单位：\n云溪镇人民政府\n2.总结。'],
])('a line that looks like a signature and %s stays in its item', (_what, text) => {
  const [first, second] = parseNotice(text).tasks;
  expect(first?.sourceText).toBe(text.slice(0, text.indexOf('\n2.')));
  expect(second?.sourceText).toBe('2.总结。');
});
