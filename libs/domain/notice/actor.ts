import { isWholeName, namesRange, sharesTail } from './actor-name.ts';
import { readLabel } from './clause-label.ts';
import { isCollective } from './collective.ts';
import type { FoldedText } from './folded-text.ts';
import { headingLineEnd } from './heading-line.ts';
import type { UnitMention } from './notice.ts';
import { splitUnitList } from './unit-list.ts';
import type { UnitChunk } from './unit-list.ts';
import { withoutDependents, withoutDivision } from './unit-name.ts';

/** From, to in folded positions. */
type Range = readonly [number, number];

/** An opener before the subject: a word that links, a label, “一是”. */
const CONNECTIVE =
  /^(?:同时|此外|另外|其中|[一二三四五六七八九十]是|[一二三四五六七八九十]要|[\u4e00-\u9fff]{2,8}(?=:))[,:]?/;
const MODAL_WORDS =
  '(?<![主重需次首紧])要(?![求点素闻道件])|应(?!急|对|用|知|届|邀|力|变)当?|必须|(?<!必|胡|触)须(?!知)';
/** A verb at the head of a clause; none of them begins the rest of a name. */
const VERBS =
  '请|将(?!来|近)|于(?=\\d|每|[季月]度?(?:后|终了|结束|底)|[本下次]月|年底)|自(?=\\d|每|即日|本月|下月)|每(?=年|季|月|半|周|天|日|逢|[双单]月)|逢(?=[双单]月)|全年|年内|[上下]半年|:(?=.{2})|' +
  '(?:负责|牵头|配合|协助|参与|落实|承办)(?!部门|单位|人|领导|责任|同志)|组织(?!部|单位|机构|者|领导|法|委|处|科)|' +
  '(?:宣传|检查|督查|研究|统筹|指导|报告)(?![院站组所室办会处科部栏与和及、,。;:的工情]|中心|单位)|' +
  '制定|开展|报送(?!单位)|上报|填报|加强|强化|高度重视|结合|按照?|根据|迅速|立即|务必|严格|全面|抓紧|尽快|进一步|认真|切实|对(?!外|口|台)|' +
  '做好|积极|及时|定期|不定期|明确|完善|建立|健全|深入|深刻|充分|坚决|严肃|确定|派出?(?!出所)|提前|利用|准确|主动|密切|加大|加快|持续|动态|' +
  '\\d{1,4}(?=年\\d{1,2}月[^,。;]{0,4}前|月(?:\\d{1,2}日|[底末])前)|自行|分别|共同|督促(?!检查?[室科处])|形成|提交|梳理|编制|撰写|抽调|部署|审核|汇总|召开|举办|参加(?!单位)|印发|联合(?!会|社|体|办)|会同|推动|推进(?!办|组)|在(?=.{1,12}[前内后中])|把|遵照|参照|接(?=到|报)|收到';
const MODAL = new RegExp(MODAL_WORDS, 'g');
/** What may follow a subject at the head of a sentence, and only there. */
const ORDER = new RegExp(`${MODAL_WORDS}|${VERBS}`, 'g');
/** Told of what was done, the clause orders nothing. */
const NARRATED = /^[^,。;]{0,40}(?:了(?!解)|已经|已于|前已|曾)/;
/** A full stop, also one of half width between Chinese words. */
const SENTENCE_END = /[。;]|(?<=[\u4e00-\u9fff)])\.(?=[\u4e00-\u9fff])/;
const MAX_SUBJECT = 80;
const MAX_CHARGE = 300;
const MAX_SENTENCES = 200;

/** “人员密集场所：通道是否畅通”: what is looked at, not who looks. */
const PLACES = /(?:场所|部位|领域|行业|市场|建筑)$/;

/** Place of the subject when the sentence begins with nothing but units and a word that orders. */
const subjectOf = (sentence: string, order: RegExp): Range | null => {
  order.lastIndex = 0;
  for (let match = order.exec(sentence); match; match = order.exec(sentence)) {
    const subject = withoutDivision(sentence.slice(0, match.index));
    if (match[0] === ':' && (readLabel(subject) !== null || PLACES.test(subject))) continue;
    const range = namesRange(subject);
    if (range !== null) return NARRATED.test(sentence.slice(match.index)) ? null : range;
  }
  return null;
};

/** Where the text begins when a heading without a full stop stands above it. */
const afterHeading = (folded: FoldedText, from: number, to: number): number => {
  for (let at = to - 1; at > from; at -= 1) if (/\n[^\S\n]*\n/.test(folded.gap(at))) return at;
  return from;
};

/** “由…负责”, “由…报告”: the one named after 由, up to a verb. */
const BY = /(?<![自理])由(?=[\u4e00-\u9fff])/g;
const MOST_CHARGES = 20;
/** A person's sentence has a dozen; a hostile text a million. */
const MOST_COMMAS = 100;

const charged = (folded: FoldedText, start: number, end: number): Range[] => {
  const sentence = folded.text.slice(start, Math.min(end, start + MAX_CHARGE));
  return [...sentence.matchAll(BY)].slice(0, MOST_CHARGES).flatMap(({ index }) => {
    const from = index + 1;
    const range = subjectOf(sentence.slice(from, from + MAX_SUBJECT), ORDER);
    return range === null ? [] : [[start + from + range[0], start + from + range[1]] as const];
  });
};

const headOf = (folded: FoldedText, start: number, end: number): Range[] => {
  const range = subjectOf(folded.text.slice(start, Math.min(end, start + MAX_SUBJECT)), ORDER);
  return range === null ? [] : [belowHeading(folded, start + range[0], start + range[1])];
};

/** “基层基础⏎区应急局要”: words of a heading on the line above are no part of the name; a name broken by the page goes on. */
const belowHeading = (folded: FoldedText, start: number, end: number): Range => {
  for (let at = end - 1; at > start; at -= 1) {
    const opensName = folded.breaksBefore(at) && /^[省市区县镇乡街各]/.test(folded.text.slice(at, end));
    if (opensName && !/[、,和]/.test(folded.text.charAt(at - 1))) return [at, end];
  }
  return [start, end];
};

/** “镇派出所要……，各村应当配合”: who else is ordered behind a comma. */
const othersCharged = (folded: FoldedText, start: number, end: number): Range[] => {
  const ranges: Range[] = [];
  let comma = folded.text.indexOf(',', start);
  for (let count = 0; comma >= 0 && comma < end && count < MOST_COMMAS; count += 1) {
    const from = comma + 1;
    const range = subjectOf(folded.text.slice(from, Math.min(end, from + MAX_SUBJECT)), MODAL);
    if (range !== null) ranges.push([from + range[0], from + range[1]]);
    comma = folded.text.indexOf(',', from);
  }
  return ranges;
};

/** “由镇应急办会同镇派出所负责”: who acts together with the one that is ordered; 有关部门 names nobody. */
const WITH = /会同(?!有关|相关)/g;

const companions = (folded: FoldedText, start: number, end: number): Range[] => {
  const sentence = folded.text.slice(start, Math.min(end, start + MAX_CHARGE));
  return [...sentence.matchAll(WITH)].slice(0, MOST_CHARGES).flatMap(({ index }) => {
    const from = index + 2;
    const [words = ''] = /^[^,。;]*/.exec(sentence.slice(from, from + MAX_SUBJECT)) ?? [];
    const range = subjectOf(words, ORDER) ?? namesRange(withoutDivision(words));
    return range === null ? [] : [[start + from + range[0], start + from + range[1]] as const];
  });
};

/** “活动内容：” opens a sentence, “市场监管局：” names who acts. */
const openerLength = (head: string): number => {
  const [opener = ''] = CONNECTIVE.exec(head) ?? [];
  return opener.endsWith(':') && isWholeName(opener.slice(0, -1)) ? 0 : opener.length;
};

const namesIn = (folded: FoldedText, from: number, to: number): readonly Pick<UnitChunk, 'from' | 'to'>[] =>
  sharesTail(folded.text.slice(from, to))
    ? [{ from, to }]
    : splitUnitList(folded, from, to).map((chunk) => ({
        from: chunk.from,
        to: chunk.from + withoutDependents(folded.text.slice(chunk.from, chunk.to)).length,
      }));

/** Units a sentence plainly orders to act（镇安办要…，各村应…）; used only where the item has no unit clause. */
export const readActors = (folded: FoldedText): UnitMention[] => {
  const found = new Map<string, UnitMention>();
  let from = headingLineEnd(folded);
  for (let count = 0; from < folded.text.length && count < MAX_SENTENCES; count += 1) {
    const stop = folded.text.slice(from).search(SENTENCE_END);
    const end = stop < 0 ? folded.text.length : from + stop;
    from = afterHeading(folded, from, Math.min(end, from + MAX_SUBJECT));
    const start = from + openerLength(folded.text.slice(from, from + 9));
    const ordered = [
      ...headOf(folded, start, end),
      ...charged(folded, start, end),
      ...othersCharged(folded, start, end),
    ];
    const ranges = ordered.length === 0 ? [] : [...ordered, ...companions(folded, start, end)];
    for (const chunk of ranges.flatMap(([first, last]) => namesIn(folded, first, last))) {
      const name = folded.printed(chunk.from, chunk.to);
      const collective = isCollective(folded.text.slice(chunk.from, chunk.to));
      if (!found.has(name)) found.set(name, { name, role: 'actor', collective, ...folded.span(chunk.from, chunk.to) });
    }
    from = end + 1;
  }
  return [...found.values()];
};
