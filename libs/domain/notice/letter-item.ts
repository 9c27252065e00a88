import { readDeadlines } from './deadline.ts';
import { FoldedText } from './folded-text.ts';
import type { Item } from './item.ts';
import type { Deadline, Span } from './notice.ts';
import { itemFrom, openingLength } from './opening-words.ts';
import { paragraphItems } from './prose-item.ts';
import { maskQuotations } from './quotation.ts';
import type { TimeContext } from './time-point.ts';

/** Somebody is asked to act: “请各单位于6月30日前将总结报送…”. */
const ASKED = /^[请望]|[,:][请望]|务必/;
const TOLD = /必须|[须应]于|报送|上报|反馈|报至|报[我省市县区镇]/;
/** The sentence tells why the plan was made. */
const INTRODUCES =
  /^(?:根据|按照|遵照|为)|制定本(?:实施|工作|行动)?(?:方案|意见|办法|要点|计划|预案|细则|规定|制度|措施|通知)|特制定/;

const isOrder = (sentence: string): boolean =>
  ASKED.test(sentence) ? !/特?制定本/.test(sentence) : TOLD.test(sentence) && !INTRODUCES.test(sentence);

/** A paragraph of a letter; more is another text. */
const LONGEST_PARAGRAPH = 2_000;

const isOpen = ({ kind, readings }: Deadline): boolean =>
  kind !== 'none' && (kind !== 'ambiguous' || readings.length > 0);

/** Folded start, behind its opening words, of the first sentence that asks somebody to act by one of the times; -1 when none does. */
const firstOrder = (folded: FoldedText, times: readonly Span[]): number => {
  let from = 0;
  for (const sentence of folded.text.split(/(?<=[。;!?])/)) {
    const place = folded.span(from, from + sentence.length);
    const isTimed = times.some(({ start, end }) => start >= place.start && end <= place.end);
    if (isTimed && isOrder(sentence)) return from + openingLength(sentence);
    from += sentence.length;
  }
  return -1;
};

/**
 * Orders of the covering letter that stand outside the numbered plan, one for each paragraph, from the sentence on that
 * asks for something by a time. `settled` are the times that are read otherwise: the end of a consultation.
 */
export const letterItems = (
  source: string,
  prose: readonly Span[],
  context: TimeContext,
  settled: readonly Span[],
): Item[] =>
  paragraphItems(source, prose).flatMap(({ pieces, start, end }) => {
    if (end - start > LONGEST_PARAGRAPH) return [];
    const folded = new FoldedText(source, pieces);
    const { deadlines } = readDeadlines(folded, maskQuotations(folded.text), [], context);
    const order = firstOrder(
      folded,
      deadlines.filter((deadline) => isOpen(deadline) && !settled.some((one) => one.start === deadline.start)),
    );
    if (order < 0) return [];
    return itemFrom(pieces, folded, order);
  });
