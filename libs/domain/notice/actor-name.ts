import { isCollective } from './collective.ts';
import { isPossibleName } from './possible-name.ts';
import { isUnitLike, endsLikeUnit } from './unit-like.ts';

/** What a collective ends with; “各类企业主体责任” is none. */
const COLLECTIVE_END =
  /(?:部门|单位|企业|公司|站所|办所|科室|院校|学校|幼儿园|乡镇|镇街|街镇|街道|村居|社区|地区|园区|开发区|行业|商户|场所|机构|岗位|网格员|负责人|负责同志|项目部|业主|专委会|[村镇乡县市区州旗校园院级省地站])(?:\([^()]{1,12}\))?$/;
/** Words before a name that are no part of it. */
const FRONT =
  /^(?:请|希望?|要求|尤其是|特别是|作为|今后,?|[^,、]{0,14}(?<![自理])由|以及|如|凡|其中,?|下一步,?|(?:汛期|节日|节假日|活动|会议|检查)(?:期间)?,?|[一二三四五六七八九十]是)/;
/** Adverbs between a name and its verb, and what the paper calls it from there on. */
const BACK =
  /(?:\(以下(?:简称|统称|称)[^()]{1,30}\)|也|还|并|又|都|均|同时|首先|再|仍|要|应当?|须|必须|将|请|务必|切实|进一步|尽快|立即|认真|严格|迅速|积极|主动|及时|分别|共同|统一|具体|各司其职|各负其责|按时|定期|不定期|或|结合实际|(?:至少)?每(?:年|半年|季度?|月|周|日|天)(?:至少|底前)?)$/;
/** “县安监、经贸、公安等有关部门”: short names that only the last word makes units of. */
const SHORT_LIST = /等(?:各?有关|相关|职能|行业|主管|成员|[县市区镇乡]直|驻[县市区镇]|其他)*(?:部门|单位|企业|站所)$/;
const SHORT_NAME = /^[\u4e00-\u9fff]{2,10}$/;
/** A clause that happens to end like a unit. */
const CLAUSE = /成立|提请|邀请|建立|分工|以来|对(?!外|口|台)|^每/;
/** A separator outside brackets: “各县（市、区）政府” is one name. */
const OUTERMOST = /[、,](?![^(]*\))/;
const ONE_CHARACTER = /^[省市州县区乡镇村旗]$/;

/** Words that are the whole name of somebody who can act. */
export const isWholeName = (name: string): boolean =>
  isUnitLike(name) && (endsLikeUnit(name) || (isCollective(name) && COLLECTIVE_END.test(name)));

/** A name, or two joined by 和 that are whole by themselves; “住房和城乡建设局” is one. */
const isNameOrPair = (words: string): boolean => {
  if (isWholeName(words)) return true;
  const parts = words.split(/以及|[和及与]/);
  // “市及各县政府” is two with one tail.
  return (
    parts.length > 1 && parts.every((part, index) => isWholeName(part) || (index === 0 && ONE_CHARACTER.test(part)))
  );
};

/** Folded range of the names in words that stand before a verb of order; null when anything else stands there. */
export function namesRange(words: string): readonly [from: number, to: number] | null {
  let [from, to] = [0, words.length];
  for (let match = FRONT.exec(words.slice(from, to)); match; match = FRONT.exec(words.slice(from, to))) {
    if (match[0].length === 0) break;
    from += match[0].length;
  }
  for (let match = BACK.exec(words.slice(from, to)); match; match = BACK.exec(words.slice(from, to)))
    to -= match[0].length;
  const names = words.slice(from, to);
  if (names.length < 2 || !isPossibleName(names) || CLAUSE.test(names)) return null;
  const others = SHORT_LIST.exec(names);
  if (others) {
    const listed = names.slice(0, others.index).split(/[、和]/);
    return listed.length > 1 && listed.every((name) => SHORT_NAME.test(name)) ? [from, from + others.index] : null;
  }
  const parts = names.split(OUTERMOST);
  // “各市、州、县人民政府” is one name with a shared tail.
  const isShared = parts.some((part) => ONE_CHARACTER.test(part)) && parts[0]?.startsWith('各') === true;
  const isNamed = isShared
    ? parts.slice(0, -1).every((part) => part.length <= 3) && isWholeName(parts.at(-1) ?? '')
    : parts.every((part) => isNameOrPair(part));
  return isNamed ? [from, to] : null;
}

/** “各市、州、县人民政府” is not to be divided. */
export const sharesTail = (names: string): boolean =>
  names.startsWith('各') && names.split('、').some((part) => ONE_CHARACTER.test(part));
