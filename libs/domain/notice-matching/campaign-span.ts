import type { Deadline, DocumentHead, Span } from '../notice/notice.ts';
import { readExcerpt } from '../notice/read-excerpt.ts';
import { timeContextOf } from '../notice/time-context.ts';
import { titleYears } from '../notice/title-year.ts';

/** “行动时间：…” or a heading of that name, wherever it stands. */
const LABEL = /(?:行动|整治|实施)时间/g;
/** “自…至…开展…专项行动” orders the whole only in the introduction; below it a task has a time of its own. */
const OPENING = /开展(?=[^。；;]{0,60}(?:行动|整治))/g;
const FIRST_ITEM = /^[ \t\u3000]*(?:一、|（一）|\(一\)|1[.．、])/m;

/** How far a sentence is read before and after the words that tell it. */
const REACH = { before: 80, after: 120 };
/** A campaign states its time once or twice; a hostile text repeats it without end. */
const MOST_PASSAGES = 10;

/** A period with a last day and its place in the text. */
export type StatedSpan = Deadline & { date: string };

/** The last day of a campaign and the words that set it: of the text, or of the title that names whole years. */
export interface CampaignSpan {
  readonly date: string;
  readonly raw: string;
  readonly of: 'text' | 'title';
}

type Head = Pick<DocumentHead, 'title' | 'documentNumber' | 'issuedOn'>;

/**
 * The span of time a document gives its campaign: the one that holds every other it states, else the years its title
 * names, to the last day of the last; null when there is none.
 */
export function campaignSpan(text: string, head: Head): CampaignSpan | null {
  const stated = statedSpan(text, head);
  if (stated !== null) return { date: stated.date, raw: stated.raw, of: 'text' };
  const years = titleYears((head.title ?? '').replaceAll(/\s+/g, ''));
  return years && { date: `${years.last}-12-31`, raw: years.raw, of: 'title' };
}

/** The time the text itself states for the whole, with its place; null when it states none. */
export function statedSpan(text: string, head: Head): StatedSpan | null {
  const context = timeContextOf(head);
  const introduction = text.slice(0, FIRST_ITEM.exec(text)?.index);
  const passages = [
    ...places(text, LABEL).map((at) => sentenceAt(text, at, at)),
    ...places(introduction, OPENING).map((at) => sentenceAt(introduction, Math.max(0, at - REACH.before), at)),
  ];
  const periods = passages.flatMap((passage) => readExcerpt(text, passage, '', context).deadlines.filter(isPeriod));
  return periods.find((whole) => periods.every((part) => contains(whole, part))) ?? null;
}

const places = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].slice(0, MOST_PASSAGES).map(({ index }) => index);

/** From the end of the sentence before, but not before `from`, to the end of the sentence that holds `at`. */
function sentenceAt(text: string, from: number, at: number): Span {
  const before = text.slice(from, at);
  const after = text.slice(at, at + REACH.after);
  const end = after.search(/[。；;]/);
  const start = from + (/[^]*[。；;：:]/.exec(before)?.[0].length ?? 0);
  return { start, end: at + (end === -1 ? after.length : end) };
}

const isPeriod = (deadline: Deadline): deadline is StatedSpan => deadline.kind === 'period' && deadline.date !== null;

const contains = (whole: StatedSpan, part: StatedSpan): boolean =>
  (whole.from ?? '') <= (part.from ?? '') && whole.date >= part.date;
