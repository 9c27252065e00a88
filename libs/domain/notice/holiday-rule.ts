import type { TimeRule } from './time-match.ts';

const FESTIVAL =
  '元旦|春节|清明节?|五一(?:国际)?(?:劳动节?)?|劳动节|端午节?|中秋节?|国庆节?|除夕|元宵节?|正月十五|"十一"';
const OCCASION = '两会|开学|暑假|寒假|暑期|寒期';
const ONE = `"?(?:${FESTIVAL}|${OCCASION})"?`;
/** “中秋、国庆“双节””, “元旦春节”: one time, named by all of them. */
const HOLIDAYS = `(?<![去往上]年)(?<holidays>${ONE}(?:[、和及与至到]?"?(?:${FESTIVAL})"?){0,6})(?:"?[两双三]节"?)?`;
const REST = '(?:节|节日|节假日|假日|假期|长假|小长假|黄金周)?(?:放假)?';

const namesOf = (holidays: string | undefined): string | null => holidays?.replaceAll('"', '') ?? null;

/** “春节前”, “节前”: counted from a holiday that is announced elsewhere. */
export const holidayRule: TimeRule = {
  pattern: new RegExp(
    `(?:${HOLIDAYS}${REST}之?前|(?<![季时])节前)(?![后期三往夕])(?=(?<work>的?安?全?大?(?:检查|督查|排查|巡查))?)`,
  ),
  read: ({ holidays, work }) => ({
    kind: 'relative',
    date: null,
    since: namesOf(holidays) ?? '节',
    readings: [],
    aside: work !== undefined,
  }),
};

/** “春节前后”: on which side is not said. */
export const aroundHolidayRule: TimeRule = {
  pattern: new RegExp(`${HOLIDAYS}${REST}前后(?!的)`),
  read: () => ({ kind: 'ambiguous', date: null, since: null, readings: [] }),
};

/** “做好国庆期间安全工作” is the name of a work, and what happened in them is past: neither sets a time. */
const NAMED_WORK =
  '(?<!(?:做好|抓好|确保|保障|保证|针对|关于|加强|强化|围绕|维护|部署|吸取|注意)(?:全国|[全我][省市县区镇]|今年|本次)?"?)';
const SPOKEN_OF =
  '(?!的?(?:各项|全[省市县区镇]|我[省市县区镇])?(?:安全|消防|火灾|防|交通|旅游|应急|森林|燃气|维稳|社会)[^,。;]{0,10}(?:工作|形势|稳定|特点)|的?各项工作|曾?发生|已|曾|多发|是)';

/** “国庆期间”: the days of a holiday that are announced elsewhere. */
export const duringHolidayRule: TimeRule = {
  pattern: new RegExp(`${NAMED_WORK}${HOLIDAYS}${REST}期间${SPOKEN_OF}`),
  read: ({ holidays }) => ({ kind: 'relative', date: null, since: namesOf(holidays), readings: [] }),
};
