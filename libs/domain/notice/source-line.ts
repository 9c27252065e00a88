import { FoldedText } from './folded-text.ts';

/** A physical line: `start` skips indentation and markdown debris, `plain` is the folded text of a short line. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  readonly plain: string;
  readonly long: boolean;
}

/** Longer lines are running text: no page junk, no date line, no title. */
const SHORT = 160;
const DEBRIS = /(?:[^\S\n]|[\u200b\ufeff#>*·•●■◆□▪])*(?:[-+][ \t\u3000]+)?(?:[^\S\n]|[#*])*/y;

const contentStart = (source: string, start: number, end: number): number => {
  DEBRIS.lastIndex = start;
  DEBRIS.exec(source);
  return Math.min(DEBRIS.lastIndex, end);
};

const makeLine = (source: string, lineStart: number, lineEnd: number): SourceLine => {
  let end = lineEnd;
  while (end > lineStart && /[\s*\u3000]/.test(source.charAt(end - 1))) end -= 1;
  const start = contentStart(source, lineStart, end);
  const long = end - start > SHORT;
  return { start, end, long, plain: long ? '' : new FoldedText(source, [{ start, end }]).text };
};

export const splitLines = (source: string): SourceLine[] => {
  const lines: SourceLine[] = [];
  let start = 0;
  while (start <= source.length) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found;
    lines.push(makeLine(source, start, end));
    start = end + 1;
  }
  return lines;
};

export const isBlankLine = (line: SourceLine): boolean => line.end <= line.start;
