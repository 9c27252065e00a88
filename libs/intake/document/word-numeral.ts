const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
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
      return counted(count, DIGITS, '十');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(count, LEGAL, '拾');
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

/** 十, 十一, 二十, 九十九; beyond that in figures. */
function counted(count: number, digits: string, ten: string): string {
  if (count >= 100) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}${ten}`;
  return `${head}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
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
