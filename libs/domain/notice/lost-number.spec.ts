import { lostNumberFindings } from './lost-number.ts';

const HEAD = '关于开展检查的通知\n\n各村：\n\n现通知如下：\n\n';

test.each([
  ['two headings without numbers', '工作目标\n全年不出事故。\n工作要求\n各村逐户检查。', '工作目标'],
  ['a heading with a colon', '检查范围：\n全部商铺。\n检查内容：\n各村逐户检查。', '检查范围：'],
  [
    'numbers of a level that begin with a later one',
    '检查范围\n全部商铺。\n（二）各村逐户检查。',
    '（二）各村逐户检查。',
  ],
])('%s: the file is to be saved as .docx', (_, body, sign) => {
  const [finding, ...more] = lostNumberFindings(HEAD + body);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ code: 'lost_numbers', severity: 'warning', taskRef: null });
  expect(finding?.message).toMatch(/自动编号.*另存为 \.docx 后重新导入/);
  expect((HEAD + body).slice(finding?.start ?? 0, finding?.end ?? 0)).toBe(sign);
});

test.each([
  ['printed numbers', '一、工作目标\n全年不出事故。\n二、工作要求\n（一）各村逐户检查。\n（二）各村上报。'],
  ['one heading without a number', '工作要求\n各村逐户检查。'],
  ['paragraphs', '各村于6月30日前逐户检查。\n\n请各村报送总结。'],
  ['a number of an item below another kind', '一、各村逐户检查。\n（1）登记。\n（2）上报。\n2026.6.30前报送。'],
])('%s are no sign', (_, body) => expect(lostNumberFindings(HEAD + body)).toEqual([]));
