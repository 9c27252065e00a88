import { readDocumentNumber } from './document-number.ts';
import { readIssueDate } from './issue-date.ts';
import { parseNotice } from './parse-notice.ts';

test.each([
  ['云安办〔2026〕18号', '云安办〔2026〕18号', false],
  ['云安办(2026)18号', '云安办〔2026〕18号', false],
  ['府发〔202609', '府发〔2026〕9号', true],
  ['云安办202618号', '云安办〔2026〕18号', true],
  ['文号:云安办〔2026〕18号签发人:甲某', '云安办〔2026〕18号', false],
])('number %s reads %s', (plain, text, repaired) => {
  expect(readDocumentNumber(plain)).toEqual({ text, repaired });
});

test.each([['根据云安办〔2026〕18号精神开展工作'], ['截至202618'], ['2026年11月20日']])(
  '%s is no document number',
  (plain) => {
    expect(readDocumentNumber(plain)).toBeNull();
  },
);

test.each([
  ['2026年11月20日', '2026-11-20', false],
  ['二〇二六年十一月二十日', '2026-11-20', false],
  ['2026610', '2026-06-10', true],
  ['20261120', '2026-11-20', true],
  ['2026111', null, true],
])('issue date %s reads %s', (plain, date, repaired) => {
  expect(readIssueDate(plain)).toEqual({ date, repaired });
});

const BODY = '\n\n一、任务\n\n1.开展检查。（责任单位：镇安办）\n';

test.each([
  [
    '甲镇2027年安全生产工作计划',
    { title: '甲镇2027年安全生产工作计划', issuer: null, documentNumber: null, issuedOn: null },
  ],
  [
    '甲镇人民政府\n关于做好防汛\n工作的通知\n\n甲府〔2027〕3号',
    { title: '甲镇人民政府关于做好防汛工作的通知', issuer: '甲镇人民政府', documentNumber: '甲府〔2027〕3号' },
  ],
  [
    '甲镇安委办文件\n\n关于开展检查的通知\n\n各村：\n\n甲镇安办\n2027年3月1日\n\n甲镇检查方案\n\n（试行）',
    { title: '甲镇检查方案（试行）', issuer: '甲镇安委办', issuedOn: '2027-03-01' },
  ],
])('head of %j', (head, document) => {
  expect(parseNotice(head + BODY).document).toMatchObject(document);
});

test('numbers and dates of cited documents are not the notice’s own', () => {
  const { document } = parseNotice(
    `甲镇检查方案\n\n根据《关于检查的通知》（县安办〔2025〕30号）和2025年5月1日会议精神，制定本方案。${BODY}`,
  );
  expect(document).toMatchObject({ title: '甲镇检查方案', issuer: null, documentNumber: null, issuedOn: null });
});

test.each([
  ['关于2026年一季度督查情况的通报', '隐患清单', '关于2026年一季度督查情况的通报'],
  ['关于印发《隐患清单》的通知', '2026年隐患清单', '2026年隐患清单'],
  ['关于开展检查的通知', '2026年检查方案', '2026年检查方案'],
])('%s with an attached %s is called %s', (cover, plan, title) => {
  const text = `${cover}\n\n1.各村上报。\n\n甲镇安委办\n2026年3月25日\n\n附件\n\n${plan}\n\n1.复查。\n`;
  expect(parseNotice(text).document.title).toBe(title);
});
