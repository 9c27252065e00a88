import type { FoldedText } from './folded-text.ts';
import type { Limit } from './notice.ts';
import { readNumber } from './numeral.ts';

const NUMBER =
  '(?<![\\d.一二三四五六七八九十百])(?:(?:\\d{1,2}|[一二两三])个半|\\d{1,4}|[一二两三四五六七八九十]{1,4}|半)';
const UNIT = '小时|钟头|分钟|自然日|日|天|周|个月';
/** 内 or a bound is what makes a limit: “24小时值班” is coverage. */
const LIMIT = new RegExp(
  `(?<bound>不得?超过|不得?晚于|不得?多于)(?<n1>${NUMBER})个?(?<u1>${UNIT})|(?<n2>${NUMBER})个?(?<u2>${UNIT})(?:之|以)?内`,
  'g',
);
const MOST = 300;

const duration = (number: string, unit: string): string | null => {
  if (number === '半') return unit === '小时' || unit === '钟头' ? 'PT30M' : null;
  const half = /^(.+)个半$/.exec(number)?.[1];
  if (half !== undefined) return unit === '小时' || unit === '钟头' ? `PT${readNumber(half)}H30M` : null;
  const count = readNumber(number);
  if (count === null || count === 0) return null;
  if (unit === '小时' || unit === '钟头') return `PT${count}H`;
  if (unit === '分钟') return `PT${count}M`;
  if (unit === '周') return `P${count}W`;
  return unit === '个月' ? `P${count}M` : `P${count}D`;
};

/** Limits counting from an event: hours and natural days; working days are relative deadlines (CAL-09). */
export const readLimits = (
  folded: FoldedText,
  open: string,
  taken: readonly { start: number; end: number }[],
): Limit[] => {
  const limits: Limit[] = [];
  LIMIT.lastIndex = 0;
  for (let match = LIMIT.exec(open); match && limits.length < MOST; match = LIMIT.exec(open)) {
    const { n1, u1, n2, u2 } = match.groups ?? {};
    const value = duration(n1 ?? n2 ?? '', u1 ?? u2 ?? '');
    const to = match.index + match[0].length;
    const place = folded.span(match.index, to);
    if (value === null || taken.some(({ start, end }) => place.start < end && start < place.end)) continue;
    limits.push({ raw: folded.raw(match.index, to), duration: value, ...place });
  }
  return limits;
};
