import { addDays, paperDate, type IsoDate } from '../calendar/office-day.ts';
import type { DutyDay } from '../duty/duty-rule.ts';
import type { Deadline, DocumentHead } from '../notice/notice.ts';
import { timeContextOf } from '../notice/time-context.ts';
import { yearsNamed } from '../notice/title-year.ts';
import { statedSpan, type StatedSpan } from './campaign-span.ts';
import type { DutyCount } from './duty-count.ts';
import { dutyDoubt, quoted, unprinted, type DutyDoubt, type DutySource } from './duty-source.ts';

/** What a document says about the time its duties run. */
export interface DutyDocument extends Pick<DocumentHead, 'title' | 'documentNumber' | 'issuedOn'> {
  /** The time the document gives itself; asked only where an item is counted. */
  readonly span: () => StatedSpan | null;
}

/** The document of a text, whose stated time is looked for once. */
export function dutyDocument(
  text: string,
  { title, documentNumber, issuedOn }: Pick<DocumentHead, 'title' | 'documentNumber' | 'issuedOn'>,
): DutyDocument {
  let found: StatedSpan | null | undefined;
  const head = { title, documentNumber, issuedOn };
  return { ...head, span: () => (found = found === undefined ? statedSpan(text, head) : found) };
}

type Counted = Pick<DutyCount, 'every' | 'half'> & { by: DutyDay | null };

interface DutyTime {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly sources: readonly DutySource[];
}

/**
 * How long a duty runs: the period its own clause states, else the time the document gives itself, else the years the document speaks
 * about, from the day of issue on.
 */
export function dutyTime(
  { deadlines }: { deadlines: readonly Deadline[] },
  { every, half, by }: Counted,
  document: DutyDocument,
  issuedOn: IsoDate,
): DutyTime | DutyDoubt {
  const stated = ownPeriod(deadlines) ?? document.span();
  if (every === 'span' && stated === null) return dutyDoubt('no_span', '原文写了次数，没有写明在什么时段内完成');
  const time =
    stated === null || half !== null ? yearsOf(document, { half, by }, issuedOn) : statedTime(stated, every, issuedOn);
  if (time.until >= issuedOn) return time;
  return dutyDoubt('time_over', `原文所说的时段已于${paperDate(time.until)}结束`);
}

function ownPeriod(deadlines: readonly Deadline[]): StatedSpan | null {
  const periods = deadlines.filter(({ kind, date }) => kind === 'period' && date !== null);
  const [only] = periods;
  return periods.length === 1 && only !== undefined && only.date !== null ? { ...only, date: only.date } : null;
}

function statedTime(stated: StatedSpan, every: DutyCount['every'], issuedOn: IsoDate): DutyTime {
  const first = stated.from !== null && isDay(stated.from) ? stated.from : null;
  const until = quoted('until', stated.raw, stated);
  // A span counts from its own first day, whenever the notice is issued; calendar windows count whole anyway.
  const isPrinted = first !== null && (every === 'span' || first > issuedOn);
  const from = isPrinted ? quoted('from', stated.raw, stated) : unprinted('from', '下发日');
  return { from: isPrinted ? first : issuedOn, until: stated.date, sources: [from, until] };
}

/** From the issue, but not before the year the document speaks about, through its last day. */
function yearsOf(document: DutyDocument, { half, by }: Omit<Counted, 'every'>, issuedOn: IsoDate): DutyTime {
  const { years, words } = spokenYears(document, issuedOn);
  const opening = `${years.first}-${half === 'second' ? '07' : '01'}-01`;
  // What is due in the month after still belongs to the year before until that day is over.
  const first = by?.following === true ? addDays(opening, by.day) : opening;
  const until = half === 'first' ? `${years.last}-06-30` : `${years.last}-12-31`;
  const from = first > issuedOn ? unprinted('from', words) : unprinted('from', '下发日');
  return { from: first > issuedOn ? first : issuedOn, until, sources: [from, unprinted('until', words)] };
}

function spokenYears(
  document: DutyDocument,
  issuedOn: IsoDate,
): { years: { first: number; last: number }; words: string } {
  const titled = yearsNamed((document.title ?? '').replace(/\s+/g, ''));
  if (titled !== null) {
    const { first, last } = titled;
    return { years: titled, words: `文件标题“${first === last ? '' : `${first}—`}${last}年”` };
  }
  const printed = timeContextOf(document).year;
  const year = printed ?? Number(issuedOn.slice(0, 4));
  const words = printed === null ? '下发当年' : `文件成文于${year}年`;
  return { years: { first: year, last: year }, words };
}

/** `from` may also name the event a term starts with. */
const isDay = (from: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(from);
