import { parseNotice } from './parse-notice.ts';

const TITLE = '关于开展专项检查的通知\n\n';
const END = '\n\n甲镇安委办\n2026年2月20日\n';
const parse = (text: string) => parseNotice(TITLE + text + END);
const refs = (text: string): string[] => parse(text).tasks.map(({ ref }) => ref);

describe('a stage is an item', () => {
  test.each([
    ['三、步骤\n第一阶段：各村制定方案。\n第二阶段：各村开展自查。', ['阶段一', '阶段二']],
    [
      '三、步骤\n第一阶段（3月1日至10日）。各村制定方案。\n第二阶段（3月底前）各村自查。\n四、要求\n各村上报总结。',
      ['阶段一', '阶段二', '四'],
    ],
    ['第一阶段 （3月）各村制定方案。\n第二阶段 （4月）各村自查。', ['阶段一', '阶段二']],
    ['（一）动员阶段（6月底前）\n各村制定方案，逐户宣传，不漏一户，不留死角。', ['（一）']],
    ['第1阶段：各村制定方案。\n第2阶段：各村自查。', ['阶段一', '阶段二']],
    ['第一阶段：部署\n1.各村制定方案。\n2.各村宣传。\n第二阶段：自查\n1.各村自查。', ['阶段一1', '阶段一2', '阶段二1']],
    ['1.步骤\n第一阶段：各村制定方案。\n第二阶段：各村自查。\n2.总结。', ['1阶段一', '1阶段二', '2']],
    ['1.检查。\n第一阶段完成后各村上报。\n2.总结。', ['1', '2']],
    ['一、检查。第一阶段：制定方案。第二阶段：自查。', ['一']],
  ])('%j', (text, expected) => expect(refs(text)).toEqual(expected));

  test('and its span is its period', () => {
    const { tasks } = parse(
      '第一阶段：动员部署（3月1日至3月10日）。各村制定方案。\n第二阶段：自查（3月11日至4月15日）。各村自查。',
    );
    expect(tasks.map(({ deadlines }) => deadlines.map(({ kind, from, date }) => [kind, from, date]))).toEqual([
      [['period', '2026-03-01', '2026-03-10']],
      [['period', '2026-03-11', '2026-04-15']],
    ]);
  });
});

describe('what only says when is no task and is told', () => {
  test.each([
    ['一、检查时间\n2026年3月1日至4月30日。\n二、任务\n1.各村检查。', ['2026年3月1日至4月30日']],
    ['一、时间安排：从3月1日开始至4月30日结束，分三个阶段进行。\n二、任务\n1.各村检查。', ['3月1日']],
    [
      '二、实施步骤\n（一）动员部署阶段（3月1日至10日）。\n（二）自查自纠阶段（3月11日至31日）。\n三、各村上报总结。',
      ['3月1日至10日', '3月11日至31日'],
    ],
    ['一、步骤\n第一阶段（3月1日至3月31日）：动员部署。\n第二阶段（4月）：各村自查。', ['3月1日至3月31日']],
  ])('%j', (text, raws) => {
    const { tasks, findings } = parse(text);
    expect(tasks).toHaveLength(1);
    const told = findings.filter(({ code }) => code === 'deadline_outside_items');
    expect(told.map(({ start, end }) => (TITLE + text).slice(start ?? 0, end ?? 0))).toEqual(
      raws.map((raw) => expect.stringContaining(raw)),
    );
  });
});

test.each([
  '3月底前全面整改。',
  '完成时间：3月底前。',
  '二、实施步骤\n（一）制定方案（3月1日至10日）。',
  '二、实施步骤\n（一）动员部署（3月1日至10日）。各村制定方案。',
  '二、实施步骤\n（一）动员部署（3月1日至10日）。责任单位：镇安办。',
  '二、实施步骤\n（一）自查自纠阶段，每周报送一次，3月底前结束。',
])('%j orders something', (text) => {
  expect(refs(/^[二]/.test(text) ? text : `1.${text}`)).toHaveLength(1);
});

test('a stage that orders without naming anybody is a task that says so', () => {
  const { tasks, findings } = parse('第一阶段（3月1日至31日）：摸排底数，建立台账。\n第二阶段（4月）：各村自查。');
  expect(tasks).toHaveLength(2);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'no_unit', taskRef: '阶段一' }));
});

describe('what an inspection looks at orders nothing', () => {
  test.each([
    ['消防设施是否完好；通道是否畅通。', 'declaration'],
    ['是否每季度至少组织一次检查。', 'declaration'],
    ['消防设施是否完好。（责任单位：镇安办）', 'task'],
    ['应急照明是否完好，疏散通道、安全出口是否畅通。', 'declaration'],
    ['检查消防设施是否完好。各村3月底前上报。', 'task'],
    ['重点检查安全阀是否有效，3月20日前将自查表交安环部。', 'task'],
    ['检查消防设施是否完好。', 'task'],
    ['每季度至少组织一次检查。', 'duty'],
  ])('%s is a %s', (text, kind) => {
    expect(parse(`1.${text}`).tasks.map((task) => task.kind)).toEqual([kind]);
  });
});
