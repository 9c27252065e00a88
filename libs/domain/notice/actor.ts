import { readLabel } from './clause-label.ts';
import { isCollective } from './collective.ts';
import type { FoldedText } from './folded-text.ts';
import type { UnitMention } from './notice.ts';
import { isUnitLike } from './unit-like.ts';
import { splitUnitList } from './unit-list.ts';
import { withoutDivision } from './unit-name.ts';

/** From, to in folded positions. */
type Range = readonly [number, number];

const CONNECTIVE = /^(?:同时|此外|另外|其中|[一二三四五六七八九十]是|[一二三四五六七八九十]要)[,:]?/;
const MODAL = /要(?![求点素])|应当?|必须|须/g;
/** What may follow a subject at the head of a sentence, and only there. */
const ORDER =
  /要(?![求点素])|应当?|必须|须|将|(?:负责|牵头)(?!部门|单位|人|领导|责任|同志)|于(?=\d|每)|每(?=年|季|月|半|周)|制定|组织|开展|报送|:(?=.{2})/g;
const MAX_SUBJECT = 60;
const MAX_CHARGE = 300;
const MAX_SENTENCES = 200;

/** Length of the subject when the sentence begins with nothing but units and a word that orders, else 0. */
const subjectLength = (sentence: string, order: RegExp): number => {
  order.lastIndex = 0;
  for (let match = order.exec(sentence); match; match = order.exec(sentence)) {
    const subject = withoutDivision(sentence.slice(0, match.index));
    const isLabel = match[0] === ':' && readLabel(subject) !== null;
    if (!isLabel && subject.length >= 2 && subject.split(/[、,和]/).every(isUnitLike)) return subject.length;
  }
  return 0;
};

/** Where the text begins when a heading without a full stop stands above it. */
const afterHeading = (folded: FoldedText, from: number, to: number): number => {
  for (let at = to - 1; at > from; at -= 1) if (/\n[^\S\n]*\n/.test(folded.gap(at))) return at;
  return from;
};

const CHARGED = /由([^,。;:由]{2,30}?)(?:负责|牵头)/;

/** Folded range of the units a sentence charges: its subject, or those in “由…负责”. */
const chargedRange = (folded: FoldedText, start: number, end: number): Range => {
  const length = subjectLength(folded.text.slice(start, Math.min(end, start + MAX_SUBJECT)), ORDER);
  if (length > 0) return belowHeading(folded, start, start + length);
  const match = CHARGED.exec(folded.text.slice(start, Math.min(end, start + MAX_CHARGE)));
  const words = match?.[1] ?? '';
  if (!match || !words.split(/[、,和]/).every((name) => isUnitLike(name))) return [start, start];
  return [start + match.index + 1, start + match.index + 1 + words.length];
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
  for (let comma = folded.text.indexOf(',', start); comma >= 0 && comma < end;) {
    const from = comma + 1;
    const length = subjectLength(folded.text.slice(from, Math.min(end, from + MAX_SUBJECT)), MODAL);
    if (length > 0) ranges.push([from, from + length]);
    comma = folded.text.indexOf(',', from);
  }
  return ranges;
};

/** Units a sentence plainly orders to act（镇安办要…，各村应…）; used only where the item has no unit clause. */
export const readActors = (folded: FoldedText): UnitMention[] => {
  const found = new Map<string, UnitMention>();
  let from = 0;
  for (let count = 0; from < folded.text.length && count < MAX_SENTENCES; count += 1) {
    const stop = folded.text.slice(from).search(/[。;]/);
    const end = stop < 0 ? folded.text.length : from + stop;
    from = afterHeading(folded, from, Math.min(end, from + MAX_SUBJECT));
    const start = from + (CONNECTIVE.exec(folded.text.slice(from, from + 8))?.[0].length ?? 0);
    const ranges = [chargedRange(folded, start, end), ...othersCharged(folded, start, end)];
    for (const chunk of ranges.flatMap(([first, last]) => (last > first ? splitUnitList(folded, first, last) : []))) {
      const name = folded.printed(chunk.from, chunk.to);
      const collective = isCollective(folded.text.slice(chunk.from, chunk.to));
      if (!found.has(name)) found.set(name, { name, role: 'actor', collective, ...folded.span(chunk.from, chunk.to) });
    }
    from = end + 1;
  }
  return [...found.values()];
};
