import type { Span } from './notice.ts';

const WIDE: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '【': '(',
  '】': ')',
  '［': '(',
  '］': ')',
  '[': '(',
  ']': ')',
  '〔': '(',
  '〕': ')',
  '﹝': '(',
  '﹞': ')',
  '﹙': '(',
  '﹚': ')',
  '﹕': ':',
  '∶': ':',
  '︰': ':',
  '“': '"',
  '”': '"',
  '＂': '"',
  '﹐': ',',
  '﹑': '、',
  '､': '、',
  '－': '-',
  '—': '-',
  '–': '-',
  '─': '-',
  '～': '-',
  '~': '-',
  '〜': '-',
  '○': '〇',
  '｡': '。',
};

/** One width for every mark, so that mixed printing （：) matches one grammar. */
export const foldChar = (char: string): string => {
  const mapped = WIDE[char];
  if (mapped !== undefined) return mapped;
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
};

const isBlank = (char: string): boolean => /[\s\u200b\ufeff]/.test(char);
const isLatin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z0-9]/.test(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && /\d/.test(char);

/** Text of several source pieces joined without layout, every character still knowing its place in the file. */
export class FoldedText {
  readonly text: string;
  private readonly source: string;
  private readonly at: readonly number[];

  constructor(source: string, pieces: readonly Span[]) {
    const chars: string[] = [];
    const at: number[] = [];
    let blank = -1;
    let broken = false;
    for (const piece of pieces) {
      for (let index = piece.start; index < piece.end; index += 1) {
        const char = foldChar(source.charAt(index));
        if (char === '*') continue;
        if (isBlank(char)) {
          blank = index;
          broken ||= char === '\n';
          continue;
        }
        const last = chars[chars.length - 1];
        // A page break may fall inside a number, but "3 2026年" are two numbers.
        const joinsNumber = broken && isDigit(last) && isDigit(char);
        if (blank >= 0 && !joinsNumber && isLatin(last) && isLatin(char)) {
          chars.push(' ');
          at.push(blank);
        }
        chars.push(char);
        at.push(index);
        blank = -1;
        broken = false;
      }
      if (piece.end > piece.start) {
        blank = piece.end - 1;
        broken = true;
      }
    }
    this.source = source;
    this.text = chars.join('');
    this.at = at;
  }

  /** Source place of the folded characters from `from` up to, not including, `to`. */
  span(from: number, to: number): Span {
    const start = this.at[from] ?? this.at[this.at.length - 1] ?? 0;
    const last = this.at[to - 1];
    return { start, end: last === undefined || to <= from ? start : last + 1 };
  }

  raw(from: number, to: number): string {
    const { start, end } = this.span(from, to);
    return this.source.slice(start, end);
  }

  /** The printed characters, each in its own width, without layout between them. */
  printed(from: number, to: number): string {
    let out = '';
    for (let index = from; index < to; index += 1) out += this.source.charAt(this.at[index] ?? 0);
    return out;
  }

  /** The layout before character `index`: blanks and line breaks that folding took out. */
  gap(index: number): string {
    const before = this.at[index - 1];
    const here = this.at[index];
    return before === undefined || here === undefined || here - before > 2_000
      ? ''
      : this.source.slice(before + 1, here);
  }

  breaksBefore(index: number): boolean {
    return index === 0 || this.gap(index).includes('\n');
  }
}
