import { foldedPart, type DutyItem, type DutyItemUnit } from './duty-item.ts';
import { quoted, type DutySource } from './duty-source.ts';

const RANK = '(?:党政|党委|政府|行政|单位|企业|村|社区)?';
const POST =
  `(?:${RANK}(?:主要|分管|有关|相关)(?:负责人|负责同志|领导同志|领导)|(?:党政)?领导班子(?:成员)?|班子成员|党政领导|` +
  '法定代表人|实际控制人|(?:镇|乡|街道|村|社区)?(?:党委|党工委|党支部|支部)?书记|[镇乡局站所校院村组]长|主任|(?:安全)?网格员)';
/** What stands between who acts and how often: modal words and adverbs, no other name. */
const ADVERB = '(?:同志|要|应当?|须|必须|均|都|亲自|带头|带队|牵头|分别|原则上)*';
/** “党政主要负责同志每季度至少…”, “主要负责人、分管负责人每月…”, “由镇长带队每半年…”. */
const SUBJECT = new RegExp(`(${POST}(?:(?:[、和及与]|以及)${POST})*)${ADVERB}$`);

/** Sentences before the count are another's. */
const LONGEST_LEAD = 80;

/**
 * Who has to act where it is not the unit that answers: an actor the notice names beside responsible units and that is no unit of the
 * tree, else the post that stands before the count.
 */
export function dutyActor(item: DutyItem, count: DutySource): DutySource | null {
  const { sourceText, start, units } = item;
  const named = units.filter(isInWords);
  if (units.some(isAnswering) && named.length > 0) {
    const [first] = named;
    const words = named.map(({ name }) => name).join('、');
    return { part: 'actor', words, start: first?.start ?? null, end: first?.end ?? null };
  }
  if (count.start === null) return null;
  const to = count.start - start;
  const folded = foldedPart(item, to - LONGEST_LEAD, to);
  const match = SUBJECT.exec(folded.text);
  const post = match?.[1];
  if (match === null || post === undefined) return null;
  const span = folded.span(match.index, match.index + post.length);
  return quoted('actor', sourceText.slice(span.start, span.end), { start: start + span.start, end: start + span.end });
}

const isAnswering = ({ role }: DutyItemUnit): boolean => role === 'lead' || role === 'responsible';

/** An actor that stands for no unit of the tree. */
const isInWords = ({ role, collective, isKnown }: DutyItemUnit): boolean => role === 'actor' && !collective && !isKnown;
