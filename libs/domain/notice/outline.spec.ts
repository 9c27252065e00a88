import { parseNotice } from './parse-notice.ts';

const refs = (text: string): string[] => parseNotice(text).tasks.map(({ ref }) => ref);
const codes = (text: string): string[] => parseNotice(text).findings.map(({ code }) => code);

describe('items', () => {
  test.each([
    ['numbers run through the sections', '一、甲\n1.检查。\n2.整改。\n二、乙\n3.总结。', ['1', '2', '3']],
    ['numbers that restart are named by their path', '（一）甲\n1.检查。\n（二）乙\n1.总结。', ['（一）1', '（二）1']],
    [
      'markdown debris and widths do not matter',
      '## 一、甲\n- **（一）** 检查。\n#### ( 二 ) 整改。',
      ['（一）', '（二）'],
    ],
    ['sections without numbers are items', '一、查消防\n\n逐户检查。\n\n二、查燃气\n\n逐户检查。', ['一', '二']],
    ['a number glued to a year is a number', '1.2027年1月底前检查。\n2.2027年2月底前整改。', ['1', '2']],
    ['an amount at the start of a line is none', '1.投入不少于\n2.5万元。\n2.总结。', ['1', '2']],
    ['an item may begin with a quotation', '1.“九小场所”检查。\n2.24小时值班。', ['1', '2']],
    ['a law’s number at the start of a line is none', '1.贯彻《刑法修正案\n（十一）》规定。\n2.总结。', ['1', '2']],
    ['names below 附件 are none', '1.检查。\n\n附件：1.清单\n2.统计表\n', ['1']],
    ['an item glued behind a clause is one', '1.检查。（责任单位：镇安办）2.整改。（责任单位：镇安办）', ['1', '2']],
    ['一是 and ① stay inside their item', '1.检查。一是看。二是听。\n①问。\n②记。', ['1']],
    [
      '（1） below a heading with a full stop are items',
      '三、危化品。\n（1）查台账。\n（2）查罐区。',
      ['三（1）', '三（2）'],
    ],
    ['（1） below a mere heading are items', '1.检查消防\n（1）查通道。\n（2）查器材。', ['1（1）', '1（2）']],
    [
      'paragraphs with clauses of their own are items',
      '一、甲\n\n检查全镇消防通道情况。（责任单位：镇安办）\n\n清理全镇楼道堆放杂物。（责任单位：柳湾村）',
      ['一-1', '一-2'],
    ],
    ['aims are none', '一、总体要求\n\n坚持生命至上。\n\n二、任务\n\n1.检查。', ['1']],
  ])('%s', (_, text, expected) => {
    expect(refs(text)).toEqual(expected);
  });

  test('a page break inside a sentence, with page number and running header, keeps one item', () => {
    const text = '甲镇方案\n\n1.督促各部\n\n— 3 —\n\n门检查。（责任单\n位：镇安办）\n2.整改。';
    const [first, second] = parseNotice(text).tasks;
    expect(first?.title).toBe('督促各部门检查');
    expect(first?.units.map(({ name }) => name)).toEqual(['镇安办']);
    expect(second?.ref).toBe('2');
  });

  test('a clause on a heading holds for the items below that have none', () => {
    const { tasks } = parseNotice('（一）查消防（责任单位：镇安办）\n1.查通道。\n2.查器材。（责任单位：柳湾村）');
    expect(tasks.map(({ units }) => units.map(({ name }) => name))).toEqual([['镇安办'], ['柳湾村']]);
  });

  test('numbered fields say when, what and who of what their heading orders', () => {
    const fields = '1.活动时间：2026年6月1日至7日。\n2.活动内容：观看警示片，剖析案例。\n3.组织单位：镇安办、柳湾村。';
    const { tasks } = parseNotice(`（一）开展警示教育周\n${fields}\n（二）开展咨询日\n1.各村设点。\n2.各村发放资料。`);
    expect(tasks.map(({ ref, title }) => [ref, title])).toEqual([
      ['（一）', '开展警示教育周'],
      ['（二）1', '各村设点'],
      ['（二）2', '各村发放资料'],
    ]);
    expect(tasks[0]?.units.map(({ name, role }) => `${name} ${role}`)).toEqual([
      '镇安办 responsible',
      '柳湾村 responsible',
    ]);
    expect(tasks[0]?.deadlines.map(({ date }) => date)).toEqual(['2026-06-07']);
  });

  test('signature, date and print line do not belong to the last item', () => {
    const { tasks } = parseNotice('1.检查。\n\n甲镇人民政府\n2027年3月1日\n\n甲镇党政办2027年3月1日印发\n');
    expect(tasks.map(({ sourceText }) => sourceText)).toEqual(['1.检查。']);
  });
});

test('the thousandth item is an item, a year at the start of a line is none', () => {
  const items = Array.from({ length: 1001 }, (_, index) => `${index + 1}.检查第${index + 1}处。`);
  expect(refs(items.join('\n')).slice(-3)).toEqual(['999', '1000', '1001']);
  expect(refs('1.检查。\n2026.督促整改。\n2.总结。')).toEqual(['1', '2']);
});

test('a thousandth item glued behind a clause is one', () => {
  const items = Array.from({ length: 999 }, (_, index) => `${index + 1}.检查第${index + 1}处。`);
  expect(refs(`${items.join('\n')}1000.总结。`).slice(-2)).toEqual(['999', '1000']);
});

test('gaps and repetitions of the running number are told', () => {
  expect(codes('1.甲甲。\n2.乙乙。\n2.丙丙。\n5.丁丁。')).toEqual(
    expect.arrayContaining(['duplicate_number', 'missing_number']),
  );
});

test.each([['这里只有一段话，没有编号。'], [''], ['\n\n---\n']])('%j has no items and says so as an error', (text) => {
  expect(parseNotice(text).findings).toMatchObject([{ code: 'no_items', severity: 'error' }]);
});
