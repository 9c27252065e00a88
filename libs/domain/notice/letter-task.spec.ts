import { parseNotice } from './parse-notice.ts';

const PLAN = '一、任务\n1.开展消防检查，逐户登记造册。（责任单位：镇安办）\n2.整改查出的隐患，建立工作台账。';
const SIGNED = '\n\n甲镇安委办\n2026年5月20日\n';
const read = (above: string, below = '', plan = PLAN) => {
  const text = `关于开展检查的通知\n\n各村、各企业：\n\n${above}\n\n${plan}${below}${SIGNED}`;
  return { text, ...parseNotice(text) };
};
const letters = (above: string, below = '', plan = PLAN): string[][] =>
  read(above, below, plan)
    .tasks.filter(({ ref }) => ref.startsWith('致文'))
    .map(({ ref, sourceText }) => [ref, sourceText]);

describe('an order of the covering letter is a task beside the plan', () => {
  test.each([
    ['请各村于6月30日前将总结报送镇安办。', '请各村于6月30日前将总结报送镇安办。'],
    ['现将方案印发给你们，请认真执行。请各村于6月30日前报送总结。', '请各村于6月30日前报送总结。'],
    ['各单位务必于6月30日前完成自查。', '各单位务必于6月30日前完成自查。'],
    ['请抓好落实。收到通知后5个工作日内报送联络员名单。', '收到通知后5个工作日内报送联络员名单。'],
    ['请各村每月25日前报送台账。', '请各村每月25日前报送台账。'],
    ['请各村根据分工，于6月30日前报送总结。', '请各村根据分工，于6月30日前报送总结。'],
    ['各村要制定本地工作方案，于6月30日前报镇安办备案。', '各村要制定本地工作方案，于6月30日前报镇安办备案。'],
  ])('above it: %s', (above, order) => expect(letters(above)).toEqual([['致文', order]]));

  test.each(['\n\n请各村于6月30日前将总结报送镇安办。', '\n　　请各村于6月30日前将总结报送镇安办。'])(
    'below it: %j',
    (below) => {
      expect(letters('现通知如下：', below)).toEqual([['致文', below.trim()]]);
      expect(read('现通知如下：', below).tasks[1]?.sourceText).toBe('2.整改查出的隐患，建立工作台账。');
    },
  );

  test('one for each paragraph, named in their order, with units and times of their own', () => {
    const { tasks, findings } = read('请各村于6月5日前报送名单。', '\n\n请各企业于6月30日前将总结报送镇安办。');
    expect(
      tasks.map(({ ref, units, deadlines }) => [ref, units.map(({ name }) => name), deadlines.map(({ date }) => date)]),
    ).toEqual([
      ['致文', ['各村'], ['2026-06-05']],
      ['1', ['镇安办'], []],
      ['2', [], []],
      ['致文-2', ['各企业'], ['2026-06-30']],
    ]);
    expect(findings.map(({ code }) => code)).not.toContain('deadline_outside_items');
  });

  test('between the letter and an attached plan', () => {
    const plan = `请各村于6月30日前报送总结。${SIGNED}\n甲镇检查方案\n\n为落实要求，制定本方案。\n\n${PLAN}`;
    expect(letters('现通知如下：', '', plan)).toEqual([['致文', '请各村于6月30日前报送总结。']]);
  });

  test('quotes its place', () => {
    const { text, tasks } = read('现将方案印发给你们。请各村于\n6月30日前报送总结。');
    for (const { start, end, sourceText } of tasks) expect(text.slice(start, end)).toBe(sourceText);
  });
});

describe('opening words are neither part of an order nor its title', () => {
  test.each([
    ['现将方案印发给你们，请各村于6月30日前报送总结。', '请各村于6月30日前报送总结', ['各村']],
    [
      '为切实做好全镇燃气安全检查工作，确保平稳，根据县安委会《关于开展检查，落实责任的通知》要求，请各村于6月20日前报送名单。',
      '请各村于6月20日前报送名单',
      ['各村'],
    ],
    ['各村、各企业：请于6月25日前报送名单。', '请于6月25日前报送名单', ['各村', '各企业']],
    ['根据6月10日前上报的名单，请各村于6月30日前补报。', '根据6月10日前上报的名单，请各村于6月30日前补报', []],
  ])('%s', (above, title, units) => {
    const [task] = read(above).tasks;
    expect([task?.title, task?.units.map(({ name }) => name)]).toEqual([title, units]);
  });

  test('nor where nothing is numbered', () => {
    const { tasks } = parseNotice(
      '关于报送名单的通知\n\n各村：\n\n根据县安委办要求，请各村于2026年6月5日前报送名单。\n',
    );
    expect(tasks.map(({ title }) => title)).toEqual(['请各村于2026年6月5日前报送名单']);
  });
});

describe('what the letter says besides is no task', () => {
  test.each([
    '现将方案印发给你们，请认真贯彻执行。',
    '为做好国庆期间安全工作，现通知如下：',
    '2026年5月12日，某厂发生爆炸，现通知如下：',
    '根据县安委办要求，6月30日前须完成检查，特制定本方案。',
    '请将修改意见于6月5日前反馈镇安委办，逾期视为无意见。',
    '请近期抓好落实。',
  ])('%s', (above) => expect(letters(above)).toEqual([]));

  test('a time nobody is asked for is still told', () => {
    const { findings } = read('根据县安委办要求，6月30日前须完成检查，特制定本方案。');
    expect(findings.map(({ code }) => code)).toContain('deadline_outside_items');
  });

  test('nor is what the plan orders too', () => {
    const plan = `${PLAN}\n3.各村于6月30日前将检查总结报送镇安办。`;
    const { tasks, findings } = read('请各村于6月30日前将检查总结报送镇安办。', '', plan);
    expect(tasks.map(({ ref }) => ref)).toEqual(['1', '2', '3']);
    expect(findings.map(({ code }) => code)).not.toContain('deadline_outside_items');
  });

  test('another day of the same report is an order of its own', () => {
    const plan = `${PLAN}\n3.各村于12月20日前将检查总结报送镇安办。`;
    expect(letters('请各村于6月30日前将检查总结报送镇安办。', '', plan)).toHaveLength(1);
  });
});

test('below the single paragraphs of a plan’s last section', () => {
  const plan =
    '一、任务\n1.开展检查。\n二、要求\n（一）强化宣传。张贴标语。\n（二）强化督导。通报批评。\n请各村于6月30日前将工作方案报送镇安办。';
  expect(letters('现通知如下：', '', plan)).toEqual([['致文', '请各村于6月30日前将工作方案报送镇安办。']]);
});

test.each([
  [
    'a paragraph of a section with paragraphs',
    '（一）强化宣传。张贴标语。\n\n请各村张贴到位，并将照片报镇安办。\n（二）建立台账。逐户登记。\n\n请各村于6月30日前将台账报送镇安办。',
  ],
  ['a paragraph of an item about reports', '3.信息报送。明确专人负责信息报送工作。\n\n请于6月30日前报送名单。'],
  ['a paragraph below a heading', '3.强化责任。\n\n请各村于6月30日前将台账报送镇安办。\n\n4.总结。'],
  ['a line broken by the page', '3.开展检查并建立工作台账和责任清单，逐户登记。\n请各村于6月30日前将总结报送镇安办。'],
])('%s stays in its item', (_what, items) => {
  expect(letters('现通知如下：', '', `一、任务\n${items}`)).toEqual([]);
});
