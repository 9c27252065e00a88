import { SMALL } from './time-point.ts';
import type { TimeRule } from './time-match.ts';

/** The last of several figures carries their word: “3、6、9月”, “5、20日”. */
const LISTED_SMALL = `${SMALL}(?=(?:[、和及]${SMALL}){0,11}[、和及]${SMALL}[月日号])`;
const WEEKDAY = '[一二三四五六日天]';
const LAST_DAY = '最后(?:一个?)?(?:工作日|[日天]|周)';
const MOMENT = `(?:${LISTED_SMALL}|(?:${SMALL}月)?(?:${SMALL}[日号]|[底末]|[上中下]旬)|(?:周|星期)?${WEEKDAY}|${LAST_DAY})`;
const PLAIN_MOMENT = `(?:${LISTED_SMALL}|${SMALL}月(?:${SMALL}[日号]|[底末]|[上中下]旬)?|${SMALL}[日号]|[上中下]旬|${LAST_DAY})`;
/** “17:00”, “下午5时”, “下班”. */
const HOUR = '(?:(?:上午|中午|下午|晚上?)?(?:\\d{1,2}[时点:]\\d{0,2}分?|下班))';
const open = { date: null, since: null, readings: [] } as const;

/** “每月25日前”, “每季度末前”, “每季度首月5日前”, “每年12月底前”: due again and again, no single date. */
export const recurringRule: TimeRule = {
  pattern: new RegExp(
    `(?:每(?:个)?(?:年度?|半年|季度?|[双单]月|月|周|星期)|逢[双单]月|次(?=[年月季周])|逐(?=[年月季周]))(?:的)?(?:次?(?:首|末|第[一二三])?个?[年月季周](?:度)?)?(?:的)?${MOMENT}(?:之?前?[、和及]${MOMENT})*${HOUR}?之?前`,
  ),
  read: () => ({ kind: 'recurring', ...open }),
};

/** “每周一、周四”, “每周五下午”; “每周一次” is a count. */
const WEEKDAYS = `每(?:周|星期)(?:${WEEKDAY}(?:[、和及](?:周|星期)?${WEEKDAY})+(?![次起场轮遍期篇回个家条])|${WEEKDAY}(?=上午|下午|[上报召]))`;

/** “每年6月”, “每月10日”: the same without 前. */
export const recurringDayRule: TimeRule = {
  pattern: new RegExp(
    `(?:每(?:个)?(?:年|[双单]?月|季度)|逢[双单]月)(?:的)?${PLAIN_MOMENT}(?:[、和及]${PLAIN_MOMENT})*(?:之?前)?|每(?:个)?季度?[底末]|每年(?:主?汛期?|入[汛冬夏]|冬季|高温季节)(?:来临|到来)?之?前|${WEEKDAYS}`,
  ),
  read: () => ({ kind: 'recurring', ...open }),
};

/** “每年一、三季度”, “每年下半年”. */
export const recurringQuarterRule: TimeRule = {
  pattern:
    /每年度?的?(?:第?[一二三四1-4](?:季度)?(?:[、,和及与至到-]?第?[一二三四1-4](?:季度)?){0,3}(?<=季度)|[上下]半年(?:[、和及]下半年)?)[底末]?(?:之?前|内)?/,
  read: () => ({ kind: 'recurring', ...open }),
};

/** “季后15日前”, “每月结束后5个工作日内”: counted from the end of every period. */
export const afterPeriodRule: TimeRule = {
  pattern: new RegExp(
    `(?:每(?:个)?(?:季度?|月度?)|(?<![\\d一二三四五六七八九十两几半上下本当个春夏秋冬雨旺淡])(?:季度?|月度?))(?:终了|结束)?之?后的?(?:第)?${SMALL}(?:日(?:之?前|[之以]?内)|号之?前|个工作日(?:之?前|之?内|以内))`,
  ),
  read: () => ({ kind: 'recurring', ...open }),
};

/** “每学期”, “每学期开学前”: a school sets its terms, no calendar does. */
export const schoolTermRule: TimeRule = {
  pattern: /每个?学期(?:(?:开学|开始|结束|[初末]|期末)(?:之?前|后)?)?/,
  read: () => ({ kind: 'recurring', ...open }),
};

/** “收到通知后5个工作日内”: working days, or days that count from this very notice. */
export const relativeRule: TimeRule = {
  pattern:
    /(?<start>(?:(?!(?<=应当?|须|要|请|务必)[在于])[^,。;:、()" ]){0,20}?(?:之日起|日起|后|起))?,?(?<![\d一二三四五六七八九十百])(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?<unit>工作日|自然日|日|天|周|星期|月|年)(?:之|以)?内/,
  read: ({ start, unit }) => {
    const countsFromNotice = start !== undefined && /通知|方案|印发|发文|文件|函/.test(start);
    if (unit !== '工作日' && !countsFromNotice) return null;
    return { kind: 'relative', date: null, since: start ?? null, readings: [] };
  },
};

const SEASON_AHEAD =
  '(?:主?汛期|雨季|台风季|高温(?:季节|天气)?|冬季|夏季)(?:来临|到来|开始)?之?前|(?<![主入])汛前|入[汛冬夏]之?前';
/** “今冬明春火灾防控工作” is the name of a work, “当前正值岁末年初” the weather: neither sets a time. */
const SEASON =
  '(?<!正值|时值|适逢|临近|针对|进入|处于|做好|抓好)(?:今冬明春|岁末年初)(?!的?(?:期间)?的?(?:各项)?(?:重点)?(?:安全|火灾|消防|森林|防|工作|形势|特点|时节|正是|是|交通|燃气|事故|施工))';
/** Told of what has happened（近日印发了，近期发生的）it looks back. */
const SOON =
  '(?:近日内?|近期)(?![^。;]{0,40}(?:了|教训|通报的|指示精神))(?!,?(?:发生|频发|以来|来|的|国内|全国|全省|全市|各地|接连|连续|多地|与|和|我|市|省|县|区|国务院|住建|应急|印发|部署|召开的))';

/** Words that set a time without saying which; a look-back（近期发生的）is none. */
export const vagueRule = (monthEnd: string | null): TimeRule => ({
  pattern: new RegExp(
    `(?<month>(?<![\\d一二三四五六七八九十每个本当下])月底之?前)|${SEASON_AHEAD}|${SEASON}|${SOON}|尽快|尽早|早日`,
  ),
  read: ({ month }) => ({ kind: 'ambiguous', date: null, since: null, readings: month && monthEnd ? [monthEnd] : [] }),
});

/** “2016年以来”, “去年12月”, “上年度” look back; “有效期至” tells how long a paper holds: never a deadline. */
export const lookBackRule: TimeRule = {
  pattern: new RegExp(
    `(?:去年|上年度?|往年|前年)(?:[\\u4e00-\\u9fff]{2,8}期间|${SMALL}月)?(?:${SMALL}日|[底末])?前?|(?:19|20)\\d\\d年(?:${SMALL}月)?(?:${SMALL}日)?以来|有效期限?(?:截?至|到|为)[^,。;]{0,24}`,
  ),
  read: () => 'mask',
};

/** “完成时限：长期坚持” is an answer too: there is no date. */
export const withoutEndRule: TimeRule = {
  pattern: /长期坚持|持续推进|常态化(?:推进|开展|坚持)?|长期|常年|全年|持续/,
  read: () => ({ kind: 'none', ...open }),
};

/** “复工复产前”: counted from what happens with each case. */
export const eventRule: TimeRule = {
  pattern: /(?<event>复工(?:复产)?|开工|投入(?:使用|运行|生产)|投用|投产|开业)之?前/,
  read: ({ event }) => ({ kind: 'relative', date: null, since: event ?? null, readings: [] }),
};

/** “应立即整改”: counted from whatever happens. */
export const immediatelyRule: TimeRule = {
  pattern: /立即(?=[\u4e00-\u9fff])/,
  read: () => ({ kind: 'relative', ...open }),
};

/** “完成时限：立即”: said behind a label. */
export const atOnceRule: TimeRule = {
  pattern: /^(?:立即|立行立改|即时|随即)(?:整改|完成)?/,
  read: () => ({ kind: 'relative', ...open }),
};
