import { readDecimal } from './decimal-marker.ts';
import { readMarker } from './marker.ts';
import type { NoticeTask, Span } from './notice.ts';
import { itemOf } from './prose-item.ts';
import { splitLines } from './source-line.ts';
import { readTask } from './task.ts';
import type { TimeContext } from './time-point.ts';

/** The marked words without the blanks around them; null when nothing but marks and blanks is marked. */
export const trimExcerpt = (source: string, { start, end }: Span): Span | null => {
  const words = source.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
};

/** Reads what an officer marked as one order of its own; places are offsets into the whole text. */
export const readExcerpt = (source: string, { start, end }: Span, ref: string, context: TimeContext): NoticeTask => {
  const pieces = splitLines(source.slice(start, end))
    .filter((line) => line.end > line.start)
    .map((line) => ({ start: line.start + start, end: line.end + start }));
  const [first, ...rest] = pieces;
  const marker = first && (readDecimal(source, first.start) ?? readMarker(source, first.start));
  const unmarked = marker && marker.end < (first?.end ?? 0) ? [{ ...first, start: marker.end }, ...rest] : pieces;
  const { task } = readTask(source, itemOf(unmarked, 1), ref, context);
  return { ...task, start, end, sourceText: source.slice(start, end) };
};
