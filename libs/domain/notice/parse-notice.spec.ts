import { readFileSync } from 'node:fs';
import { assertImportable } from './notice.refusal.ts';
import type { NoticeTask, Span } from './notice.ts';
import { parseNotice } from './parse-notice.ts';

const FIXTURES = [
  'yunxi-2026-winter-plan',
  'baiting-web-plan',
  'nanping-ministry-style',
  'qinghe-consultation',
] as const;
const load = (name: string): string => readFileSync(`test/fixtures/notices/${name}.txt`, 'utf8');
const unitsOf = ({ units }: NoticeTask): string =>
  units.map(({ name, role, collective }) => `${name}/${role}${collective ? '*' : ''}`).join(' ');
const datesOf = ({ deadlines }: NoticeTask): (string | null)[] => deadlines.map(({ date }) => date);
const codes = (name: string): string[] =>
  parseNotice(load(name)).findings.map(({ code, taskRef }) => `${code} ${taskRef}`);

describe('the winter plan of an invented township', () => {
  const text = load('yunxi-2026-winter-plan');
  const { document, tasks } = parseNotice(text);

  test('head', () => {
    expect(document).toMatchObject({
      addressees: ['各村（社区）', '镇安委会各成员单位', '各有关企业'],
      title: '云溪镇2026—2027年冬春安全生产工作方案',
      issuer: '云溪镇安全生产委员会办公室',
      documentNumber: '云安办〔2026〕18号',
      issuedOn: '2026-11-20',
    });
  });

  test.each([
    ['1', 'task', '镇消防救援站/responsible 镇派出所/responsible', ['2026-12-10']],
    ['2', 'task', '镇城建办/responsible 镇市场监管所/responsible 镇综合执法队/responsible', ['2026-12-31']],
    ['3', 'task', '镇消防救援站/responsible 柳湾村/responsible 石桥村/responsible', ['2026-12-20']],
    ['4', 'task', '云溪化工有限公司/responsible', ['2027-01-15']],
    ['5', 'task', '镇安办/lead 宏达木业有限公司/cooperating 镇综合执法队/cooperating', ['2027-01-31']],
    ['6', 'task', '金穗粮油有限公司/responsible 镇农业农村办/responsible', []],
    ['7', 'task', '各村（社区）/responsible*', ['2027-03-31']],
    ['8', 'task', '镇中心校/responsible 镇派出所/responsible', ['2026-12-25']],
    ['9', 'duty', '镇卫生院/responsible 镇社会事务办/responsible', []],
    ['10', 'task', '东河村/responsible 青坪村/responsible 镇农业农村办/responsible', ['2027-04-30']],
    ['11', 'task', '镇财政所/responsible 镇党政办/responsible', ['2027-02-28']],
    ['12', 'task', '北山社区/responsible 镇安办/responsible', []],
    ['三（一）', 'declaration', '各单位/actor*', []],
    ['三（二）', 'declaration', '', []],
  ])('item %s is a %s for %s', (ref, kind, units, dates) => {
    const task = tasks.find((one) => one.ref === ref);
    expect(task && [task.kind, unitsOf(task), datesOf(task)]).toEqual([kind, units, dates]);
  });

  test('its findings are the misprint and the collective, nothing else', () => {
    expect(codes('yunxi-2026-winter-plan')).toEqual(['misprinted_clause 3', 'undefined_collective 7']);
  });
});

test('a web page with damaged number and date is put right and told', () => {
  const { document } = parseNotice(load('baiting-web-plan'));
  expect(document).toMatchObject({
    publishedOn: '2027-03-02',
    title: '白汀镇2027年安全生产工作要点',
    issuer: '白汀镇人民政府',
    documentNumber: '府发〔2027〕9号',
    issuedOn: '2027-02-25',
  });
  expect(codes('baiting-web-plan')).toEqual([
    'repaired_document_number null',
    'repaired_issue_date null',
    'ambiguous_date 一',
    'no_unit 二',
    'ambiguous_date 二',
    'ambiguous_date 二',
    'assumed_year 二',
    'no_unit 三',
  ]);
});

test('a consultation gives its closing day, and dates before it or before the issue are told', () => {
  expect(parseNotice(load('qinghe-consultation'))).toMatchObject({
    document: { issuedOn: '2027-05-06', consultationEndsOn: '2027-05-20' },
  });
  expect(codes('qinghe-consultation')).toEqual(
    expect.arrayContaining(['deadline_before_consultation_ends 1', 'deadline_before_issue 3']),
  );
});

test('clauses of other offices: without label, in square brackets, on own lines, unclosed', () => {
  expect(parseNotice(load('nanping-ministry-style')).tasks.map(unitsOf)).toEqual([
    '街道应急办/lead 街道城建办/responsible 各社区/responsible*',
    '街道城建办/lead 街道综合执法队/cooperating',
    '街道城建办/responsible 河东社区/responsible',
    '街道应急办/responsible 街道党政办/responsible',
    '街道财政所/responsible 街道应急办/responsible',
  ]);
});

test.each(FIXTURES)('every place in %s quotes its source', (name) => {
  const text = load(name);
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  for (const task of parseNotice(text).tasks) {
    expect(slice(task)).toBe(task.sourceText);
    for (const part of [...task.deadlines, ...task.cadences, ...task.quotas, ...task.limits])
      expect(slice(part)).toBe(part.raw);
    for (const unit of task.units) expect(slice(unit).replace(/\s/g, '')).toBe(unit.name);
  }
});

test.each(FIXTURES)('%s reads the same with Windows line ends', (name) => {
  const read = (text: string) =>
    parseNotice(text).tasks.map((task) => [task.ref, task.title, unitsOf(task), datesOf(task)]);
  expect(read(load(name).replace(/\n/g, '\r\n'))).toEqual(read(load(name)));
});

test('a notice without items is refused at import, one with items is not', () => {
  expect(() => assertImportable(parseNotice(load('no-items')))).toThrow(expect.objectContaining({ code: 'no_items' }));
  expect(() => assertImportable(parseNotice(load('yunxi-2026-winter-plan')))).not.toThrow();
});

test('a notice without numbers orders by its paragraphs', () => {
  const text = [
    '关于做好国庆假期安全工作的紧急通知',
    '',
    '各村、各企业：',
    '国庆假期将至，现将有关事项通知如下。',
    '各村要立即开展一次拉网式检查，9月28日前将检查',
    '情况报镇应急办。',
    '镇派出所要加强人员密集场所巡逻，节日期间每日不少于2次。',
    '各企业要严格落实24小时值班，发生事故1小时内上报。',
    '提高思想认识，加强组织领导。',
    '白沙镇人民政府',
    '2026年9月18日',
  ].join('\n');
  const { tasks: found, findings: told } = parseNotice(text);
  expect(
    found.map(({ ref, units, deadlines, cadences, limits }) => [
      ref,
      units.map(({ name, role }) => `${name}/${role}`).join(' '),
      [...deadlines, ...cadences, ...limits].map(({ raw }) => raw).join(' '),
    ]),
  ).toEqual([
    ['1', '各村/actor', '9月28日前'],
    ['2', '镇派出所/actor', '每日不少于2次'],
    ['3', '各企业/actor', '1小时内'],
  ]);
  expect(told.map(({ code }) => code)).not.toContain('no_items');
  expect(told.map(({ code }) => code)).not.toContain('deadline_outside_items');
  for (const { sourceText, start, end } of found) expect(sourceText).toBe(text.slice(start, end));
});

describe('a table', () => {
  const rowsOf = (text: string) =>
    parseNotice(text).tasks.map(({ ref, kind, title, units, deadlines }) => [
      ref,
      kind,
      title,
      units.map(({ name, role }) => `${name}/${role}`).join(' '),
      deadlines.map(({ raw, kind: of, date }) => `${raw} ${of} ${date}`).join(' '),
    ]);

  test('drawn with bars is one task a row, units and time in their columns', () => {
    const text = [
      '白沙镇2026年消防安全责任清单',
      '| 序号 | 任务 | 牵头单位 | 配合单位 | 完成时间 |',
      '|---|---|---|---|---|',
      '| 1 | 排查沿街商铺 | 派出所 | 城建办、各社区 | 6月底前 |',
      '| 2 | 更换老旧消火栓 | 城建办 | 供水公司 | 2026年7-9月 |',
      '| 3 | 每月开展1次夜查 | 应急办 | 派出所 | 长期坚持 |',
      '',
      '白沙镇安全生产委员会',
      '2026年4月2日',
    ].join('\n');
    expect(rowsOf(text)).toEqual([
      ['1', 'task', '排查沿街商铺', '派出所/lead 城建办/cooperating 各社区/cooperating', '6月底前 date 2026-06-30'],
      ['2', 'task', '更换老旧消火栓', '城建办/lead 供水公司/cooperating', '2026年7-9月 period 2026-09-30'],
      ['3', 'duty', '每月开展1次夜查', '应急办/lead 派出所/cooperating', '长期坚持 none null'],
    ]);
    for (const { sourceText, start, end } of parseNotice(text).tasks) expect(sourceText).toBe(text.slice(start, end));
  });

  test('says a time in two columns and it is one', () => {
    const text = '序号  任务  责任单位  时限\n1  每月25日前报送台账  县应急局  每月25日前\n2  复查  县应急局  6月底前';
    const [first] = parseNotice(text).tasks;
    expect([first?.deadlines.length, first?.cadences.length]).toEqual([1, 1]);
  });

  test('with gaps below numbered items is named apart, and no item swallows it', () => {
    const text = [
      '关于开展检查的通知',
      '',
      '1.开展油罐车检查。（责任单位：县交通局）',
      '附件2',
      '任务分工表',
      '序号  工作任务  责任单位  完成时限',
      '1  完成油罐车检测  县交通局  2026年9月15日前',
      '2  完成栈道检查  县文旅局、县应急局  国庆节前',
    ].join('\n');
    expect(rowsOf(text)).toEqual([
      ['1', 'task', '开展油罐车检查', '县交通局/responsible', ''],
      ['表1-1', 'task', '完成油罐车检测', '县交通局/responsible', '2026年9月15日前 date 2026-09-15'],
      ['表1-2', 'task', '完成栈道检查', '县文旅局/responsible 县应急局/responsible', '国庆节前 relative null'],
    ]);
  });

  test('may be headed by the three lists', () => {
    const text = '防汛任务分解表\n任务清单 | 责任清单 | 时限清单\n明确防汛联络员 | 党政办 应消站 | 2026年4月底前\n';
    expect(rowsOf(text)).toEqual([
      ['表1-1', 'task', '明确防汛联络员', '党政办/responsible 应消站/responsible', '2026年4月底前 date 2026-04-30'],
    ]);
  });

  test('with a column of subjects beside the one of tasks is titled by both', () => {
    const text =
      '任务分解表\n重点工作 | 工作任务 | 责任单位 | 完成时限\n消防安全 | 组织疏散演练 | 镇派出所 | 2026年6月底前\n';
    expect(rowsOf(text)).toEqual([
      ['表1-1', 'task', '消防安全：组织疏散演练', '镇派出所/responsible', '2026年6月底前 date 2026-06-30'],
    ]);
  });

  test('whose header names nobody is no list of tasks', () => {
    expect(rowsOf('单位    联系人    电话\n镇安办    甲某    0571')).toEqual([]);
  });
});
