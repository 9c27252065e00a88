import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { parseNotice } from '../notice/parse-notice.ts';
import { lintNotice } from './lint-notice.ts';

const table = loadAnnouncedCalendar('calendars');

/** What is found in items issued on a day, as `code: the words it points at`. */
function found(items: readonly string[], issueDate = '2026-06-10'): string[] {
  const text = ['关于开展检查的通知', '', '2026年5月20日', '', ...items.map((item, at) => `${at + 1}.${item}`)].join(
    '\n',
  );
  const read = parseNotice(text);
  return lintNotice(read, issueDate, table).map(
    ({ code, start, end }) => `${code}: ${text.slice(start ?? 0, end ?? 0)}`,
  );
}

test.each<[string, string[], string[]]>([
  [
    'holidays that are over, each once',
    ['春节、清明、五一、端午、中秋、国庆等节假日前开展检查。春节后再查。'],
    ['holiday_past: 春节', 'holiday_past: 清明', 'holiday_past: 五一'],
  ],
  ['a holiday whose year is written', ['在2027年春节前开展检查。'], []],
  ['a holiday to come', ['国庆节前开展检查。'], []],
  ['a date between signing and issue', ['2026年6月1日前完成隐患整改。'], ['deadline_before_issue: 2026年6月1日前']],
  ['a date past at signing, which the parser tells', ['2026年5月1日前完成隐患整改。'], []],
  ['next year, not announced', ['2027年3月底前完成隐患整改。'], ['due_on_provisional_calendar: 2027年3月底前']],
  ['a count that fits the year', ['全年组织演练不少于4次。'], []],
])('%s', (_what, items, expected) => {
  expect(found(items)).toEqual(expected);
});

test('from autumn on the New Year and the Spring Festival are next year’s', () => {
  expect(found(['元旦、春节前开展检查。', '国庆节前开展检查。'], '2026-12-08')).toEqual(['holiday_past: 国庆节']);
});

test.each([
  ['the year its title names', '石桥镇2027年安全生产工作要点', '2026年12月20日', []],
  ['its own date', '石桥镇关于加强安全检查的通知', '2027年1月5日', ['2 holiday_past']],
])('a notice drafted ahead speaks of %s', (_what, title, date, over) => {
  const items = ['1.国庆节前开展检查，全年联合检查不少于12次。', '2.元旦前开展检查。', '3.全年联合执法不少于90次。'];
  const text = [title, '', date, '', ...items].join('\n');
  const told = lintNotice(parseNotice(text), '2026-12-21', table);
  expect(told.map(({ code, taskRef }) => `${taskRef} ${code}`)).toEqual([...over, '3 quota_pace']);
});

test('the days left are counted with the day of issue', () => {
  const { document, tasks } = parseNotice('石桥镇工作安排\n\n2026年12月1日\n\n1.全年召开例会不少于60次。');
  const [finding] = lintNotice({ document, tasks }, '2026-12-01', table);
  expect(finding?.message).toContain('从2026年12月1日 周二到年底只有23个工作日');
});

test('a count the rest of the year does not allow', () => {
  expect(found(['全年联合检查不少于12次。'], '2026-12-08')).toEqual(['quota_pace: 全年联合检查不少于12次']);
});

test('one duty ordered twice, also of another unit and with another number, is told at the second place', () => {
  const again = found([
    '对辖区餐饮场所燃气软管和报警装置开展全面排查。（责任单位：镇城建办）',
    '加强值班值守，落实领导带班制度。（责任单位：镇安办）',
    '对辖区餐饮场所燃气软管、报警装置开展全面排查。（责任单位：镇派出所）',
  ]);
  expect(again).toEqual([expect.stringMatching(/^duplicate_duty: 3\.对辖区餐饮场所/)]);
});

test.each([
  ['镇应急办', '镇应急管理办公室'],
  ['县住建局', '县住房和城乡建设局'],
  ['应急局', '县应急管理局'],
  ['县交通局', '县交通运输局'],
])('%s and %s may be one unit', (one, other) => {
  expect(found([`检查一处。（责任单位：${one}）`, `检查另处。（责任单位：${other}）`])).toContain(
    `unit_two_spellings: ${other}`,
  );
});

test.each([
  ['镇派出所', '镇财政所'],
  ['柳湾村', '石桥村'],
  ['县教育局', '县体育局'],
])('%s and %s are two units', (one, other) => {
  expect(found([`检查一处。（责任单位：${one}）`, `检查另处。（责任单位：${other}）`])).toEqual([]);
});

test('thousands of tasks and units, and items of great length, are looked through without hanging', () => {
  const names = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈'];
  const unit = (at: number) => `县${String(at).replaceAll(/\d/g, (digit) => names[Number(digit)] ?? '')}局`;
  const many = Array.from({ length: 4_000 }, (_, at) => `国庆节前检查第${at}处。（责任单位：${unit(at)}）`);
  const long = Array.from({ length: 300 }, (_, at) => `${'检查消防通道和器材'.repeat(3_000)}${at}。`);
  const processorTime = (items: string[]): number => {
    const before = process.cpuUsage().user;
    found(items, '2026-12-08');
    return process.cpuUsage().user - before;
  };
  expect(found(many, '2026-12-08').filter((one) => one.startsWith('holiday_past'))).toHaveLength(4_000);
  // Four times as much takes about four times as long; what looks at every pair would take sixteen.
  for (const items of [many, long]) {
    expect(processorTime(items) / processorTime(items.slice(0, items.length / 4))).toBeLessThan(10);
  }
});
