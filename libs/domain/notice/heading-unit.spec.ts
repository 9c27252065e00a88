import { parseNotice } from './parse-notice.ts';

const unitsOf = (text: string): string[] =>
  parseNotice(text).tasks.map(({ ref, units }) =>
    [ref, ...units.map(({ name, role, collective }) => `${name}/${role}${collective ? '*' : ''}`)].join(' '),
  );

describe('the units a heading consists of do what stands below it', () => {
  test.each([
    ['（一）区应急管理局\n1.组织检查。\n2.汇总台账。', ['1 区应急管理局/responsible', '2 区应急管理局/responsible']],
    ['一、乡镇人民政府职责\n1.建立台账。', ['1 乡镇人民政府/responsible*']],
    ['五、乡中心学校\n开展防溺水教育。', ['五 乡中心学校/responsible']],
    ['四、其他部门\n按各自职责做好工作。', ['四 其他部门/responsible*']],
    ['一、各部门职责\n1.检查本行业。', ['1 各部门/responsible*']],
    ['一、区应急管理局安全生产监管职责\n1.组织检查。', ['1 区应急管理局/responsible']],
    ['1.各乡镇（街道）：\n（1）排查网格。\n（2）上报台账。', ['1 各乡镇（街道）/responsible*']],
    ['（三）各乡镇（街道）：\n1.排查网格。', ['1 各乡镇（街道）/responsible*']],
    ['（二）区公安分局、区消防救援大队\n1.检查道路。', ['1 区公安分局/responsible 区消防救援大队/responsible']],
    ['（二）区公安分局\n检查道路，劝导超载。', ['（二） 区公安分局/responsible']],
    ['（二）派出所\n负责火案查处。', ['（二） 派出所/responsible']],
    ['（二）镇安全生产岗\n汇总各村情况。', ['（二） 镇安全生产岗/responsible']],
    ['（二）区公安分局。检查道路，劝导超载。', ['（二） 区公安分局/responsible']],
    ['一、区应急管理局\n（一）综合监管\n1.组织检查。', ['1 区应急管理局/responsible']],
    ['第五条 镇应急管理站履行下列职责：\n（一）组织检查。', ['（一） 镇应急管理站/actor']],
    ['第五条 各村应当依法履行下列消防安全职责：\n（一）组织检查。', ['（一） 各村/actor*']],
    ['第五条 方案应当包括下列主要事项：\n（一）组织人员。', ['（一）']],
    ['（一）区应急管理局（牵头）\n1.组织检查。', ['1 区应急管理局/lead']],
    [
      '（一）镇派出所\n1.组织检查。\n（二）镇财政所\n2.保障经费。',
      ['1 镇派出所/responsible', '2 镇财政所/responsible'],
    ],
  ])('%j', (text, expected) => expect(unitsOf(text)).toEqual(expected));

  test('in its own place in the heading', () => {
    const text = '（一）区应急管理局职责\n1.组织检查。';
    const [unit] = parseNotice(text).tasks[0]?.units ?? [];
    expect(unit && text.slice(unit.start, unit.end)).toBe('区应急管理局');
  });

  test('where neither an item nor a heading has a clause', () => {
    const text = '（一）区应急管理局\n1.检查校舍。（责任单位：区教育局）\n（二）检查（责任单位：镇安办）\n2.检查食堂。';
    expect(unitsOf(text)).toEqual(['1 区教育局/responsible', '2 镇安办/responsible']);
  });
});

describe('a heading that says what the section is about names nobody', () => {
  test.each([
    '（一）加强学校安全',
    '（一）学校',
    '（一）医院、养老院',
    '（一）社区',
    '（一）各类场所',
    '（一）乡镇企业',
    '（一）镇村道路',
    '（一）县域医院、养老院',
    '（一）区域风险',
    '（一）各重点行业',
    '（一）应急指挥中心建设',
    '（一）区应急管理局工作目标',
    '（一）部门职责',
    '（一）职责分工',
    '（一）整治责任',
    '（一）2026年任务',
  ])('%s', (heading) => expect(unitsOf(`${heading}\n1.登记造册。`)).toEqual(['1']));

  test.each([
    ['1.县应急局、各乡镇\n人民政府要组织检查。', ['1 县应急局/actor 各乡镇人民政府/actor*']],
    ['1.镇安办、各村\n要组织检查。', ['1 镇安办/actor 各村/actor*']],
    ['1.县应急局、各乡镇\n人民政府组织检查。', ['1 县应急局/actor 各乡镇人民政府/actor*']],
    ['1.市场监管局：负责检查食品。', ['1 市场监管局/actor']],
    ['1.活动内容：各村要组织宣传。', ['1 各村/actor*']],
  ])('nor does a sentence that begins with names become a heading: %j', (text, expected) =>
    expect(unitsOf(text)).toEqual(expected),
  );
});

test.each([
  ['（一）甲\n1.查通道。\n（二）乙\n1.查器材。', 0],
  ['1.查通道。\n1.查器材。', 1],
])('%j repeats %i numbers', (text, count) => {
  expect(parseNotice(text).findings.filter(({ code }) => code === 'duplicate_number')).toHaveLength(count);
});
