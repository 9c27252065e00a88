import { foldChar } from './folded-text.ts';
import type { Marker } from './marker.ts';

const DECIMAL = /^([1-9]\d?)\.([1-9]\d?)(?:\.([1-9]\d?))?(?!\d)(?:([、.] ?| )|(?=\D))/;
/** Right behind the figures: a date, an amount, a version. */
const MEASURED =
  /^(?:之?前|[后日号月个米倍吨元万亿%℃版度级次周]|[至到-]|年(?!度)|小时|家(?!庭)|户(?!外)|人(?![员民防])|天(?!然)|公[里斤顷]|[千毫厘分百][米克瓦升]|分钟|平方|立方|亩)/;
/** Behind a blank only these make an amount of it. */
const AMOUNT = /^(?:[万亿千百]?[元米吨]|[万亿%℃])/;
/** What no heading begins with. */
const MARK = /^(?:$|[》)、,。;:>%.])/;
const WINDOW = 24;

/** “1.1”, “1.1.2”, “1．1、” at `at`; only the numbers above it tell whether it is an item (see `followsDecimal`). */
export const readDecimal = (source: string, at: number): Marker | null => {
  if (!/[1-9１-９]/.test(source.charAt(at))) return null;
  const [head = ''] = source.slice(at, at + WINDOW).split('\n');
  const folded = Array.from(head, (char) => (/\s/.test(char) ? ' ' : foldChar(char))).join('');
  const match = DECIMAL.exec(folded);
  if (!match) return null;
  const rest = folded.slice(match[0].length).trimStart();
  if (MARK.test(rest) || (match[4] === undefined ? MEASURED : AMOUNT).test(rest)) return null;
  const chain = match.slice(1, 4).flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)]));
  const style = chain.length === 2 ? 'decimal' : 'sub_decimal';
  return { style, number: chain.at(-1) ?? 0, chain, start: at, end: at + match[0].length, doubtful: false };
};

const BARE = /^(\d{1,2})[ \t\u3000]+(?=[\u4e00-\u9fff])(?![个名家次项天日月年级人台套件处户])/;

/** “2 强化检查” below 1.1 and 1.2: a number without a mark heads the next part of decimal numbers. */
export const readNextPart = (source: string, at: number, inside: Marker | null): Marker | null => {
  const match = inside === null ? null : BARE.exec(source.slice(at, at + WINDOW));
  const number = Number(match?.[1]);
  if (!match || number !== (inside?.chain?.[0] ?? 0) + 1) return null;
  return { style: 'number', number, start: at, end: at + match[0].length, doubtful: false };
};

const frontOf = ({ chain, number }: Marker): readonly number[] => chain?.slice(0, -1) ?? [number];

/**
 * Whether a decimal number stands in order: one more than the last beside it, or the first below the heading it names
 * (`above`) or of the next part.
 */
export const followsDecimal = (marker: Marker, last: Marker | null, above: Marker | null): boolean => {
  const front = frontOf(marker);
  const isBeside = last?.chain?.length === marker.chain?.length && last !== null;
  const lastFront = isBeside ? frontOf(last) : [];
  if (isBeside && lastFront.join('.') === front.join('.')) return marker.number === last.number + 1;
  if (marker.number !== 1) return false;
  const named = above?.chain ?? (above ? [above.number] : []);
  if (named.join('.') === front.join('.')) return true;
  const opensPart = above?.style !== 'number' && front.length === 1;
  return opensPart && front[0] === (lastFront[0] ?? 0) + 1;
};
