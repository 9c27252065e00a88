import { LONG_LABEL, readLabel } from './clause-label.ts';
import type { LabelMeaning } from './clause-label.ts';
import type { FoldedText } from './folded-text.ts';
import { looseEnd } from './loose-clause.ts';
import { isUnitLike } from './unit-like.ts';
import { splitUnitList } from './unit-list.ts';
import { readUnitName } from './unit-name.ts';

/** A label without a colon: “责任单位 镇安办、镇派出所”. */
interface BareLabel {
  readonly meaning: LabelMeaning;
  readonly at: number;
  readonly from: number;
}

const hasBlank = (folded: FoldedText, at: number): boolean => /[ \t\u3000\n]/.test(folded.gap(at));

/** Words apart from those before them, and apart from those behind or at the start of a line. */
const standsApart = (folded: FoldedText, at: number, from: number): boolean => {
  const opensLine = folded.breaksBefore(at);
  if (opensLine) return true;
  return hasBlank(folded, from) && (hasBlank(folded, at) || /[。;,)]/.test(folded.text.charAt(at - 1)));
};

/** Words of a sentence: “责任单位要落实到各村”. */
const SENTENCE =
  /^(?:要|应(?!急)|须|需|将|和|及|与|或|负|可|的|也|均|都|不|未|名|为|每|请)|要(?!素)|必须|落实|加强|开展|实施|做好/;

/** Whether the words are names and nothing else. */
const namesUnits = (folded: FoldedText, from: number, to: number): boolean => {
  const names = splitUnitList(folded, from, to).map((chunk) => {
    const words = folded.text.slice(chunk.from, chunk.to);
    const { skip, length } = readUnitName(words);
    return words.slice(skip, skip + length);
  });
  return names.length > 0 && names.every((name) => isUnitLike(name) && !SENTENCE.test(name));
};

/** Labels that lost their colon; one of units is believed only before names. `starts` are the places of those with a mark. */
export const findBareLabels = (
  folded: FoldedText,
  starts: readonly number[],
  partners: ReadonlyMap<number, number>,
): BareLabel[] => {
  const places = [...folded.text.matchAll(LONG_LABEL)]
    .map(({ 0: words, index: at }) => ({ meaning: readLabel(words)?.meaning ?? 'other', at, from: at + words.length }))
    .filter(({ at, from }) => !/^(?:[:;,、)(]|$)/.test(folded.text.charAt(from)) && standsApart(folded, at, from));
  const believed = new Set<number>();
  let next = 0;
  places.forEach(({ meaning, from }, index) => {
    while (next < starts.length && (starts[next] ?? 0) < from) next += 1;
    const limit = Math.min(places[index + 1]?.at ?? folded.text.length, starts[next] ?? folded.text.length);
    if (isBelieved(folded, { meaning, from, limit, partners, follows: believed.has(index - 1) })) believed.add(index);
  });
  return places.filter((_, index) => believed.has(index));
};

/** A label of units before names alone, one of times before a blank, one of persons where it ends a list of units. */
function isBelieved(
  folded: FoldedText,
  place: Pick<BareLabel, 'meaning' | 'from'> & {
    readonly limit: number;
    readonly partners: ReadonlyMap<number, number>;
    readonly follows: boolean;
  },
): boolean {
  const { meaning, from, limit, partners, follows } = place;
  if (meaning === 'other') return follows;
  if (meaning === 'time') return hasBlank(folded, from);
  return namesUnits(folded, from, looseEnd(folded, from, limit, partners));
}
