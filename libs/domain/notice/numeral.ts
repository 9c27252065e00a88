const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30 };

/** Reads 12, 十二, 二十三, 廿五, 一百零二; null for anything else. */
export const readNumber = (text: string): number | null => {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!/^[零一二两三四五六七八九十廿卅百]{1,7}$/.test(text)) return null;
  let total = 0;
  let digit = 0;
  for (const char of text) {
    const tens = TENS[char];
    if (tens !== undefined || char === '百') {
      total += (digit || 1) * (tens ?? 100);
      digit = 0;
    } else digit = DIGITS[char] ?? 0;
  }
  return total + digit;
};

/** Reads 2026, 二〇二六 and the short 26. */
export const readYear = (text: string): number | null => {
  if (/^\d{4}$/.test(text)) return Number(text);
  if (/^\d{2}$/.test(text)) return 2000 + Number(text);
  if (!/^[〇零一二三四五六七八九]{4}$/.test(text)) return null;
  return Array.from(text).reduce((year, char) => year * 10 + (DIGITS[char] ?? 0), 0);
};

const ONE_TO_TEN = ['〇一二三四五六七八九', '十'] as const;

/** 十, 十一, 二十, 九十九 in these figures; beyond that in Arabic ones. */
export const printNumber = (number: number, [digits, ten]: readonly [string, string] = ONE_TO_TEN): string => {
  if (number >= 100) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}${ten}`;
  return `${head}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
};
