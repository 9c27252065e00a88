import { readDeadlines } from './deadline.ts';
import { FoldedText } from './folded-text.ts';
import { maskQuotations } from './quotation.ts';
import type { TimeContext } from './time-point.ts';

const MAY_2026: TimeContext = { year: 2026, issuedOn: '2026-05-20' };
const read = (text: string, context = MAY_2026) => {
  const folded = new FoldedText(text, [{ start: 0, end: text.length }]);
  return readDeadlines(folded, maskQuotations(folded.text), [], context).deadlines;
};

describe('a settled date', () => {
  test.each([
    ['2026年9月底前完成', '2026年9月底前', '2026-09-30', null],
    ['确保2026年底前完成', '2026年底前', '2026-12-31', null],
    ['今年年底前完成', '今年年底前', '2026-12-31', null],
    ['年底前完成', '年底前', '2026-12-31', 'notice_year'],
    ['12月底前完成', '12月底前', '2026-12-31', 'notice_year'],
    ['十二月底前完成', '十二月底前', '2026-12-31', 'notice_year'],
    ['二〇二六年十二月十日前', '二〇二六年十二月十日前', '2026-12-10', null],
    ['2028年2月底前', '2028年2月底前', '2028-02-29', null],
    ['请于6月30日下班前报送', '6月30日下班前', '2026-06-30', 'notice_year'],
    ['明年1月15日前', '明年1月15日前', '2027-01-15', null],
    ['2026.12.31前', '2026.12.31前', '2026-12-31', null],
    ['第三季度末前', '第三季度末前', '2026-09-30', 'notice_year'],
    ['六月廿五日前', '六月廿五日前', '2026-06-25', 'notice_year'],
    ['26年9月底前', '26年9月底前', '2026-09-30', null],
    ['2026年7月15前完成', '2026年7月15前', '2026-07-15', null],
    ['于6.30前报送', '6.30前', '2026-06-30', 'notice_year'],
    ['本月底前', '本月底前', '2026-05-31', 'notice_year'],
    ['下月5日前报送', '下月5日前', '2026-06-05', 'notice_year'],
    ['于6月30日下午5时前报送', '6月30日下午5时前', '2026-06-30', 'notice_year'],
    ['6月30日17:00前报送', '6月30日17:00前', '2026-06-30', 'notice_year'],
    ['2026 年\n9 月底前', '2026 年\n9 月底前', '2026-09-30', null],
  ])('%j: %s is %s', (text, raw, date, from) => {
    expect(read(text)).toEqual([
      {
        raw,
        kind: 'date',
        date,
        from,
        readings: [date],
        start: text.indexOf(raw),
        end: text.indexOf(raw) + raw.length,
      },
    ]);
  });
});

describe('a period', () => {
  test.each([
    ['2026年4月至12月', '2026-04-01', '2026-12-31'],
    ['2026年12月1日—2027年3月31日', '2026-12-01', '2027-03-31'],
    ['12月5日至20日', '2026-12-05', '2026-12-20'],
    ['6-9月', '2026-06-01', '2026-09-30'],
    ['总结阶段（12月）各村上报', '2026-12-01', '2026-12-31'],
    ['12月至3月', '2026-12-01', '2027-03-31'],
    ['即日起至10月31日', '2026-05-20', '2026-10-31'],
    ['12月中旬', '2026-12-11', '2026-12-20'],
    ['10月1日（星期四）至7日', '2026-10-01', '2026-10-07'],
    ['2026年10月1至10月31日', '2026-10-01', '2026-10-31'],
    ['一季度内完成', '2026-01-01', '2026-03-31'],
    ['三季度内完成', '2026-07-01', '2026-09-30'],
    ['自即日起至9月30日', '2026-05-20', '2026-09-30'],
    ['从6月1日开始至9月30日结束', '2026-06-01', '2026-09-30'],
    ['6月1日起，至9月30日止', '2026-06-01', '2026-09-30'],
  ])('%s runs from %s to %s', (text, from, date) => {
    expect(read(text)).toMatchObject([{ kind: 'period', from, date }]);
  });
});

describe('a doubtful date keeps its readings and no date', () => {
  test.each([
    ['10月前完成', ['2026-09-30', '2026-10-31']],
    ['近期开展', []],
    ['尽快整改', []],
    ['下半年完成', ['2026-12-31']],
    ['三季度前', ['2026-06-30', '2026-09-30']],
    ['到2027年，全面建成', ['2027-12-31']],
    ['月底前', ['2026-05-31']],
    ['2月30日前', []],
  ])('%s', (text, readings) => {
    expect(read(text)).toMatchObject([{ kind: 'ambiguous', date: null, readings }]);
  });

  test('a January date in a November notice may be of either year', () => {
    const november = { year: 2026, issuedOn: '2026-11-20' };
    expect(read('1月15日前', november)).toMatchObject([
      { kind: 'ambiguous', date: null, readings: ['2026-01-15', '2027-01-15'] },
    ]);
  });

  test('without any year in the notice nothing is invented', () => {
    expect(read('9月底前', { year: null, issuedOn: null })).toMatchObject([
      { kind: 'ambiguous', date: null, readings: [] },
    ]);
  });
});

test.each([
  ['每月25日前报送', 'recurring', null],
  ['每季度末月25日前', 'recurring', null],
  ['每年12月底前', 'recurring', null],
  ['春节前完成', 'relative', '春节'],
  ['每年6月底和12月底前报送', 'recurring', null],
  ['每月10日、25日前报送', 'recurring', null],
  ['每季度末', 'recurring', null],
  ['每年3月前', 'recurring', null],
  ['每双月20日前报送', 'recurring', null],
  ['每周四17:00前报送', 'recurring', null],
  ['每月25日下午5时前报送', 'recurring', null],
  ['每周五下班前报送', 'recurring', null],
  ['每周一、周四报送', 'recurring', null],
  ['每月5日前、20日前报送', 'recurring', null],
  ['每月5、20日前报送', 'recurring', null],
  ['每年3、6、9、12月报送', 'recurring', null],
  ['每月中旬前报送', 'recurring', null],
  ['每月最后一个工作日前报送', 'recurring', null],
  ['逢双月20日前报送', 'recurring', null],
  ['季后15日前报送', 'recurring', null],
  ['每季度结束后5个工作日内报送', 'recurring', null],
  ['每学期', 'recurring', null],
  ['每年汛前', 'recurring', null],
  ['每学期开学前完成', 'recurring', null],
  ['复工复产前完成', 'relative', '复工复产'],
  ['春节前后', 'ambiguous', null],
  ['汛期来临前', 'ambiguous', null],
  ['高温季节来临前完成', 'ambiguous', null],
  ['入冬前完成', 'ambiguous', null],
  ['今冬明春', 'ambiguous', null],
  ['汛前完成', 'ambiguous', null],
  ['春节放假前完成', 'relative', '春节'],
  ['五一劳动节前完成', 'relative', '五一劳动节'],
  ['暑期前完成', 'relative', '暑期'],
  ['收到通知后5个工作日内', 'relative', '收到通知后'],
])('%s is %s', (text, kind, from) => {
  expect(read(text)).toMatchObject([{ raw: text.replace(/报送|完成/, ''), kind, date: null, from }]);
});

test.each([
  ['2016年以来发生过事故的企业'],
  ['近年来事故多发'],
  ['近期发生的事故'],
  ['去年12月底前'],
  ['2025年5月12日，某厂发生爆炸'],
  ['截至2026年4月底，已完成九成'],
  ['自2026年7月1日起施行'],
  ['贯彻《关于2026年9月底前完成整治的通知》（县安办〔2026〕30号）'],
  ['“11月9日”消防日、“5.12”防灾减灾日'],
  ['2026年安全生产工作要点'],
  ['2026年度任务清单'],
  ['落实24小时值班'],
  ['对2026年9月30日前到期的设备列出清单'],
  ['2026年6月底前建成投用的项目'],
  ['有效期至2026年12月31日'],
  ['每周一次'],
  ['每周一调度'],
  ['一月一调度'],
  ['前三季度工作总结'],
  ['切实做好今冬明春火灾防控工作'],
  ['当前正值岁末年初'],
  ['针对岁末年初安全生产形势特点'],
  ['近日，省安委办印发了通知'],
  ['住建部于近日印发了方案'],
  ['深刻吸取近期事故教训'],
  ['近期我局印发的方案'],
  ['近期市局部署的专项检查'],
  ['省、市近期对消防工作作出了重要指示'],
  ['坚持近期与长远相结合'],
  ['高度重视国庆节前后的安全工作'],
  ['一季度检查发现的隐患已整改'],
])('%s sets no deadline', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['即日起至年底', '2026-05-20', '2026-12-31'],
  ['第三季度开展', '2026-07-01', '2026-09-30'],
  ['6月中旬', '2026-06-11', '2026-06-20'],
])('%s runs from %s to %s', (text, from, date) => {
  expect(read(text)).toMatchObject([{ kind: 'period', from, date }]);
});

test.each([
  ['12月', 'period', '2026-12-31'],
  ['2月份', 'period', '2026-02-28'],
  ['立即整改', 'relative', null],
  ['每季度末', 'recurring', null],
  ['常态化推进', 'none', null],
  ['年底', 'date', '2026-12-31'],
])('behind a label %s is %s', (text, kind, date) => {
  const label = '完成时限：';
  const folded = new FoldedText(label + text, [{ start: 0, end: label.length + text.length }]);
  const labelled = [{ from: label.length, to: folded.text.length }];
  expect(readDeadlines(folded, folded.text, labelled, MAY_2026).deadlines).toMatchObject([{ raw: text, kind, date }]);
});

test.each([
  ['对查出的隐患应立即整改', 1],
  ['各单位要立即开展排查', 1],
  ['发现隐患立即整改，6月底前完成复查', 0],
])('%s: what is to be done at once is a time where nothing else is', (text, count) => {
  expect(read(text).filter(({ raw }) => raw === '立即')).toHaveLength(count);
});

describe('words that may name a work are a time only where nothing else is', () => {
  test.each([
    ['开展二季度督查，6月10日至25日进行', ['6月10日至25日']],
    ['开展二季度督查', ['二季度']],
    ['召开三季度末例会，10月8日前报送', ['三季度末', '10月8日前']],
    ['开展节前检查，9月25日前报送', ['9月25日前']],
    ['国庆节前安全检查，9月25日前报送', ['9月25日前']],
    ['开展节前检查', ['节前']],
    ['二季度末前完成上半年自评', ['二季度末前']],
    ['上半年完成改造，7月5日前报送', ['上半年', '7月5日前']],
    ['国庆节前完成检查，9月25日前报送', ['国庆节前', '9月25日前']],
  ])('%s', (text, raws) => expect(read(text).map(({ raw }) => raw)).toEqual(raws));
});

test.each([
  ['6月上旬检查，中旬整改，下旬复查', ['2026-06-10', '2026-06-20', '2026-06-30']],
  ['6月上旬检查。中旬整改', ['2026-06-10']],
  ['中旬整改', []],
  ['6月上旬检查，7月中旬整改', ['2026-06-10', '2026-07-20']],
])('%s: ten days belong to the month named before them', (text, dates) => {
  expect(read(text).map(({ date }) => date)).toEqual(dates);
});

test.each([
  ['各村应当在收到本函后10个工作日内上报', '收到本函后10个工作日内', '收到本函后'],
  ['请于收到通知后5个工作日内上报', '收到通知后5个工作日内', '收到通知后'],
])('%s: who is to act is no part of the term', (text, raw, from) => {
  expect(read(text)).toMatchObject([{ raw, kind: 'relative', from }]);
});
