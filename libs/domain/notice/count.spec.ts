import { readCadences } from './cadence.ts';
import { FoldedText } from './folded-text.ts';
import { readLimits } from './limit.ts';
import { readQuotas } from './quota.ts';

const fold = (text: string) => new FoldedText(text, [{ start: 0, end: text.length }]);

test.each([
  ['每季度至少一次', 'P3M', 1],
  ['每季度至少听取一次汇报', 'P3M', 1],
  ['每半年不少于2次', 'P6M', 2],
  ['每年组织2场', 'P1Y', 2],
  ['每两年一次', 'P2Y', 1],
  ['每3个月至少2次', 'P3M', 2],
  ['每周调度', 'P1W', 1],
  ['按月通报', 'P1M', 1],
  ['每 月至少\n1 次', 'P1M', 1],
  ['一个季度不少于一次', 'P3M', 1],
  ['每季度带队检查1—2次', 'P3M', 1],
  ['每年6月、11月', 'P1Y', 2],
  ['每年6月底和12月底前报送', 'P1Y', 2],
  ['每月10日、20日、30日', 'P1M', 3],
  ['每年6月组织一次', 'P1Y', 1],
  ['每双月至少一次', 'P2M', 1],
  ['逢双月报送', 'P2M', 1],
  ['逢双月20日前报送', 'P2M', 1],
  ['隔月召开一次', 'P2M', 1],
  ['隔周召开一次', 'P2W', 1],
  ['每周报送', 'P1W', 1],
  ['每旬报送', 'P10D', 1],
  ['每半月报送', 'P15D', 1],
  ['每半个月报送', 'P15D', 1],
  ['每两个月报送', 'P2M', 1],
  ['每学年至少2次', 'P1Y', 2],
  ['半年一次', 'P6M', 1],
  ['一季度一次', 'P3M', 1],
  ['季后15日前报送', 'P3M', 1],
  ['月后8日前报送', 'P1M', 1],
  ['季度终了后10个工作日内报送', 'P3M', 1],
])('%j repeats every %s at least %i times', (text, every, min) => {
  const folded = fold(text);
  expect(readCadences(folded, folded.text)).toMatchObject([{ every, min }]);
});

test.each([
  ['每年6月、11月开展演练', '每年6月、11月', 2],
  ['每年六月、十一月开展演练', '每年六月、十一月', 2],
  ['每年3月、6月、9月开展演练', '每年3月、6月、9月', 3],
  ['每年6月、11月各开展1次', '每年6月、11月各开展1次', 2],
  ['每年6月、11月各开展2次演练', '每年6月、11月各开展2次', 4],
  ['每年6月底和12月底前报送', '每年6月底和12月底', 2],
  ['每月10日、25日报送', '每月10日、25日', 2],
  ['每月5日、20日前报送', '每月5日、20日', 2],
  ['每月5日前、20日前报送', '每月5日前、20日', 2],
  ['每月5、20日前报送', '每月5、20日', 2],
  ['每年3月、6月、9月、12月开展演练', '每年3月、6月、9月、12月', 4],
  ['每年3、6、9、12月开展演练', '每年3、6、9、12月', 4],
  ['每年一、三季度开展演练', '每年一、三季度', 2],
  ['每年上半年、下半年各开展1次', '每年上半年、下半年各开展1次', 2],
  ['每周一、周四报送', '每周一、周四', 2],
  ['每周一、三、五报送', '每周一、三、五', 3],
  ['每日8时、20时各报一次', '每日8时、20时各报一次', 2],
  ['每日24小时值班', '每日', 1],
  ['每周一次', '每周一次', 1],
  ['每周一、二次', '每周', 1],
  ['每月2、3次', '每月', 1],
  ['季后15日前报送', '季后15日前', 1],
  ['每年开展2次', '每年开展2次', 2],
  ['每周曝光不少于2条', '每周曝光不少于2条', 2],
  ['每月至少检查5家企业', '每月至少检查5家', 5],
  ['每月检查企业', '每月', 1],
  ['每月至少2名领导带队', '每月', 1],
])('%s keeps %s and counts %i', (text, raw, min) => {
  const folded = fold(text);
  expect(readCadences(folded, folded.text)).toMatchObject([{ raw, min }]);
});

test.each(['每学期至少2次', '每班至少1次', '三个月后5日前', '春季后15日内', '定期', '经常', '不定期', '常态化'])(
  '%s repeats in no period of a calendar',
  (text) => {
    const folded = fold(text);
    expect(readCadences(folded, folded.text)).toEqual([]);
  },
);

test('two bodies with a cadence each give two', () => {
  const folded = fold('各乡镇每季度至少报送1起、有关部门每季度至少报送2起');
  expect(readCadences(folded, folded.text).map(({ min }) => min)).toEqual([1, 2]);
});

test.each([
  ['全年不少于4次', [[4, 'P1Y']]],
  ['全年不得少于两次', [[2, 'P1Y']]],
  [
    '全年召开联席会议不少于 4 次,联合检查不少于 3 次',
    [
      [4, 'P1Y'],
      [3, 'P1Y'],
    ],
  ],
  ['联合检查不少于3次', [[3, null]]],
  ['三年内至少轮训一遍', [[1, 'P3Y']]],
  ['全年检查不少于30家（次）', [[30, 'P1Y']]],
  ['年度内开展演练两次以上', [[2, 'P1Y']]],
  ['每班至少巡查2次', []],
  ['每季度至少一次', []],
  ['每学期组织开展应急演练不少于2次', []],
  ['每组不少于3名', []],
])('%s holds the quotas %j', (text, quotas) => {
  const folded = fold(text);
  expect(readQuotas(folded, folded.text).map(({ count, per }) => [count, per])).toEqual(quotas);
});

test.each([
  ['在1小时内报告', ['PT1H']],
  ['每级不得超过2小时', ['PT2H']],
  ['30分钟内到达', ['PT30M']],
  ['半小时内', ['PT30M']],
  ['1个半小时内', ['PT1H30M']],
  ['24小时内上报', ['PT24H']],
  ['3日内整改', ['P3D']],
  ['24小时值班', []],
  ['落实24小时监控措施', []],
])('%s limits to %j', (text, durations) => {
  const folded = fold(text);
  expect(readLimits(folded, folded.text, []).map(({ duration }) => duration)).toEqual(durations);
});
