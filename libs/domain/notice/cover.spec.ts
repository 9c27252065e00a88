import { parseNotice } from './parse-notice.ts';

const BODY = '\n\n一、任务\n\n1.开展检查。（责任单位：镇安办）\n';
const addressees = (text: string) => parseNotice(text + BODY).document.addressees;

test.each([
  ['各村（社区），镇安委会各成员单位：', ['各村（社区）', '镇安委会各成员单位']],
  ['各镇人民政府、街道办事处，\n区直有关单位：', ['各镇人民政府', '街道办事处', '区直有关单位']],
  ['各县(市、区)安委会，市安委会各成员单位:', ['各县(市、区)安委会', '市安委会各成员单位']],
  ['柳湾村：', ['柳湾村']],
  ['（甲安办〔2027〕3号）\n\n各村：', ['各村']],
])('%s is addressed', (line, names) => {
  expect(addressees(`甲镇安委办\n关于开展检查的通知\n\n${line}\n\n现将有关事项通知如下：`)).toEqual(names);
});

test.each(['现将有关事项通知如下：', '联系人：甲某', '附件：检查表', '根据县安委办要求，提出意见如下：', '工作安排：'])(
  '%s addresses nobody',
  (line) => expect(addressees(`甲镇安委办\n关于开展检查的通知\n\n${line}`)).toEqual([]),
);

test.each([
  ['发布日期：2027-03-02 来源：甲镇', '2027-03-02'],
  ['发布时间：2027年3月2日', '2027-03-02'],
  ['成文日期：2027年3月1日', null],
])('%s', (line, day) => {
  expect(parseNotice(`${line}\n甲镇关于开展检查的通知\n${BODY}`).document.publishedOn).toBe(day);
});

test.each([
  ['逾期不反馈视为无意见', '逾期不反馈视为无意见'],
  ['逾期未反馈的，视为同意', '逾期未反馈的，视为同意'],
  ['到期没有回复，\n一律视作无异议', '到期没有回复，一律视作无异议'],
  ['逾期将通报批评', null],
])('silence as consent: %s', (words, printed) => {
  const text = `甲镇关于征求意见的函\n\n各村：\n\n请于2027年3月5日前反馈意见。${words}。\n${BODY}`;
  const { document, findings } = parseNotice(text);
  expect(document).toMatchObject({ deemedConsent: printed, consultationEndsOn: '2027-03-05' });
  expect(findings).toContainEqual(expect.objectContaining({ code: 'draft_for_opinions' }));
});

test('a notice in force is no draft', () => {
  const { findings } = parseNotice(`甲镇关于开展检查的通知\n\n各村：\n${BODY}`);
  expect(findings.map(({ code }) => code)).not.toContain('draft_for_opinions');
});
