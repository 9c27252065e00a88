import { printNumber } from '../../domain/notice/numeral.ts';

const DIGITS = '〇一二三四五六七八九';
const LEGAL = ['零壹贰叁肆伍陆柒捌玖', '拾'] as const;
const CIRCLED_ONE = 0x2460;
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number of an automatic list as Word prints it (`w:numFmt`); formats without a number, such as a bullet, print nothing. */
export function printNumeral(count: number, format: string): string {
  switch (format) {
    case 'bullet':
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return printNumber(count);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return printNumber(count, LEGAL);
    case 'ideographDigital':
      return Array.from(String(count), (digit) => DIGITS[Number(digit)]).join('');
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count <= 20 ? String.fromCodePoint(CIRCLED_ONE + count - 1) : String(count);
    case 'upperLetter':
      return letter(count).toUpperCase();
    case 'lowerLetter':
      return letter(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    default:
      return String(count);
  }
}

/** a, b, … z, aa, bb: Word repeats the letter. */
function letter(count: number): string {
  const index = (count - 1) % 26;
  return String.fromCodePoint(0x61 + index).repeat(Math.floor((count - 1) / 26) + 1);
}

function roman(count: number): string {
  let rest = count;
  let printed = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      printed += sign;
      rest -= value;
    }
  }
  return printed;
}
