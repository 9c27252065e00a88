import { foldChar } from './folded-text.ts';
import { readNumber } from './numeral.ts';

/** `stage` is 第一阶段 as a heading of its own, `sub_stage` one below a number (see `OutlinePath.placed`). */
export type MarkerStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'task'
  | 'stage'
  | 'number'
  | 'decimal'
  | 'sub_decimal'
  | 'sub_stage'
  | 'sub_number'
  | 'circled';

/** The level follows the style of the numeral; heading marks (#, **) around it mean nothing. */
export const MARKER_RANK: Record<MarkerStyle, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 1,
  task: 3,
  stage: 3,
  number: 4,
  decimal: 5,
  sub_decimal: 6,
  sub_stage: 7,
  sub_number: 8,
  circled: 9,
};

/** `start` is the marker's first character, `end` the first of its content. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly number: number;
  /** All numbers of a decimal one: 1.1.2; `number` is the last of them. */
  readonly chain?: readonly number[];
  readonly start: number;
  readonly end: number;
  /** Digits follow ("3.5月底前"): a marker only where the running order expects this number. */
  readonly doubtful: boolean;
}

const CN = '[一二三四五六七八九十百]{1,6}';
const PATTERNS: readonly (readonly [MarkerStyle, RegExp])[] = [
  ['part', new RegExp(`^第(${CN}|\\d{1,3}) ?(?:部分|章|节)[ :、.]?`)],
  ['article', new RegExp(`^第(${CN}|\\d{1,3}) ?条[ :、.]?`)],
  ['chapter', new RegExp(`^(${CN}) ?[、.] ?`)],
  ['task', new RegExp(`^(?:重点|主要|工作)?任务 ?(${CN}|\\d{1,3})(?: ?[:、.] ?| )`)],
  ['task', new RegExp(`^\\( ?(?:重点|主要|工作)?任务 ?(${CN}|\\d{1,3}) ?\\) ?[:、.]? ?`)],
  ['stage', new RegExp(`^第(${CN}|\\d) ?阶段(?: ?[:、.]| (?=\\()|(?=\\(|$))`)],
  ['section', new RegExp(`^\\( ?(${CN}) ?\\) ?[、.]? ?`)],
  ['number', /^(\d{1,4}) ?[.、] ?/],
  ['sub_number', /^\( ?(\d{1,3}) ?\) ?[、.]? ?/],
  ['sub_number', /^(\d{1,3})\) ?/],
];
const WINDOW = 24;
const CIRCLED_ONE = 0x2460;
const BRACKETED_ONE = 0x2474;

const single = (source: string, at: number, first: number, style: MarkerStyle): Marker | null => {
  const number = source.charCodeAt(at) - first + 1;
  return number >= 1 && number <= 20 ? { style, number, start: at, end: at + 1, doubtful: false } : null;
};

/** “25.2022年…” is item 25; “1.5万元” is an amount. */
const YEAR_AHEAD = /^(?:19|20)\d\d ?[年.\-/]/;
/** “71.6.30前报送” is item 71. */
const DAY_AHEAD = /^(?:1[0-2]|[1-9])\.(?:3[01]|[12]\d|[1-9])之?前/;
const AMOUNT_AHEAD = /^\d+(?!\d) ?(?:$|[.\d%万亿倍米公吨元亩平度千百厘毫]|个百分)/;

/** Heading or item marker at `at`, in any width and with blanks inside; null for running text. */
export const readMarker = (source: string, at: number): Marker | null => {
  const circled = single(source, at, CIRCLED_ONE, 'circled') ?? single(source, at, BRACKETED_ONE, 'sub_number');
  if (circled) return circled;
  const [head = ''] = source.slice(at, at + WINDOW).split('\n');
  const folded = Array.from(head, (char) => (/\s/.test(char) ? ' ' : foldChar(char))).join('');
  if (DAY_AHEAD.test(folded)) return null;
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(folded);
    const number = match ? readNumber(match[1] ?? '') : null;
    if (!match || number === null || number < 1) continue;
    const rest = folded.slice(match[0].length).trimStart();
    // "（十一）》" closes a quoted title and "二、、" is no heading: such a line continues the one above.
    if (/^[》)、,。;:>%]/.test(rest) || source.charAt(at + match[0].length) === '”') return null;
    const end = at + match[0].length;
    if (style !== 'number' || !/^\d/.test(rest) || YEAR_AHEAD.test(rest) || DAY_AHEAD.test(rest))
      return { style, number, start: at, end, doubtful: false };
    return AMOUNT_AHEAD.test(rest) ? null : { style, number, start: at, end, doubtful: true };
  }
  return null;
};
