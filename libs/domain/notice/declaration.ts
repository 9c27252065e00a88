import type { Block } from './block.ts';
import { isInForce } from './frame-sentence.ts';
import { FoldedText } from './folded-text.ts';
import { namesDelivery, namesWork, ordersInQuestion } from './order-verb.ts';

const AIM_SECTION =
  /^(?:总体要求|指导思想|工作目标|总体目标|主要目标|目标任务|基本原则|工作原则|总体思路|工作思路|编制依据|编制目的|适用范围|背景|(?:整治|创建|活动|考核|攻坚)目标|(?:工作|活动)目的|活动主题|指导原则|(?:检查|自查|督查|整治|排查|治理|行动|实施|活动|整改|检查整改|排查整治)(?:范围|对象)|(?:领导|组织|工作)机构|重要意义|充分认识)/;
const FRAME_SECTION = /^(?:总则|附则)$/;
/** What a bulletin tells of an inspection before it comes to what is to be done. */
const REPORT_SECTION =
  /^(?:(?:总体|基本|整体|主要|督查|检查|抽查|巡查|整改|工作|隐患|事故|安全生产)*(?:情况|概况|做法|成效)|(?:督查|检查|抽查|工作)?中?(?:发现|存在)?的?(?:主要|突出|共性|普遍)?(?:安全)?(?:存在)?(?:的)?(?:问题|隐患|不足)(?:[和及与](?:问题|隐患|不足|薄弱环节))?)(?:$|[。:(])/;
const CLOSING_SECTION =
  /^(?:有关要求|工作要求|相关要求|几点要求|具体要求|保障措施|组织保障|工作保障|组织领导|组织实施)/;
const SLOGAN =
  /^(?:进一步|切实|全面|着力|坚决|要)?(?:提高(?:政治站位|思想认识|认识)|统一思想|高度重视|加强(?:组织)?领导|强化(?:组织)?领导|压实(?:工作)?责任|强化责任|落实责任|严肃(?:工作)?纪律|严格(?:督查|督导)?问责|营造(?:良好)?氛围|强化(?:统筹|协调)|抓好统筹|加强(?:统筹|协调)|强化担当|树牢)/;

/** The heading alone is folded: the text below it may be long and is asked about once for every item. */
export const headingWords = (source: string, { pieces: [first] }: Block): string =>
  first
    ? new FoldedText(source, [{ start: first.start, end: Math.min(first.end, first.start + 60) }]).text.slice(0, 20)
    : '';

/** 总体要求, 工作目标 …: says what the plan is for and orders nothing. */
export const isInAimSection = (source: string, block: Block): boolean => {
  for (let at: Block | null = block; at; at = at.parent) if (AIM_SECTION.test(headingWords(source, at))) return true;
  return false;
};

/** 总则 and 附则 frame the paper, and may order something all the same. */
export const isInFrame = (source: string, block: Block): boolean => {
  for (let at: Block | null = block; at; at = at.parent) if (FRAME_SECTION.test(headingWords(source, at))) return true;
  return false;
};

/** 总体情况, 存在问题: tells what was found and orders nothing. */
export const isInReport = (source: string, block: Block): boolean => {
  for (let at: Block | null = block; at; at = at.parent) if (REPORT_SECTION.test(headingWords(source, at))) return true;
  return false;
};

const isQuestion = (sentence: string): boolean => {
  const clauses = sentence.split(',');
  return (
    sentence.includes('是否') &&
    clauses.every((clause) => !ordersInQuestion(clause.slice(0, clause.indexOf('是否') + 1 || clause.length)))
  );
};

/** “消防设施是否完好”: what an inspection looks at; `folded` is the text of the item. */
export const asksWhether = (folded: string): boolean => {
  const sentences = folded.split(/[。;]/).filter((sentence) => sentence !== '');
  return sentences.length > 0 && sentences.every(isQuestion);
};

/** “各单位要制定本行业整治方案”: named units are ordered to deliver something, also among the closing requirements. */
export const ordersDelivery = (folded: string): boolean => {
  const [first = ''] = folded.split(/[。;]/);
  return !SLOGAN.test(folded) && namesDelivery(first);
};

/** “各村（社区）要提高政治站位”: units are named and urged, and nothing is ordered; `folded` begins with whom it urges. */
export const urgesOnly = (folded: string): boolean => {
  const urged = /^[^,。;]{1,40}?(?:必须|应当?|要)(.+)$/s.exec(folded)?.[1] ?? '';
  return SLOGAN.test(urged) && !namesWork(urged);
};

/** The same below a heading that names no work, also of nobody: “思想认识”, and below it “提高政治站位”. */
export const urgesBelowHeading = (folded: string, headingEnd: number): boolean => {
  if (headingEnd <= 0 || namesWork(folded.slice(0, headingEnd))) return false;
  const body = folded.slice(headingEnd);
  return urgesOnly(body) || (SLOGAN.test(body) && !namesWork(body));
};

/** A slogan (提高政治站位 …), a paragraph of the closing requirements, or when the paper holds. */
export const isDeclarative = (source: string, block: Block): boolean => {
  const words = headingWords(source, block);
  if (SLOGAN.test(words) || isInForce(words)) return true;
  for (let at: Block | null = block; at; at = at.parent)
    if (CLOSING_SECTION.test(headingWords(source, at))) return true;
  return false;
};
