import type { DutyDay, DutyWindow } from '../duty/duty-rule.ts';
import { readNumber } from '../notice/numeral.ts';
import { foldedPart, type DutyItem } from './duty-item.ts';
import { dutyDoubt, quoted, type DutyDoubt, type DutySource } from './duty-source.ts';

interface FoundDay {
  readonly by: DutyDay | null;
  readonly source: DutySource | null;
}

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
/** “季后15日前”, “季度终了后10日内”; working days are no day of the month. */
const BEHIND = `(?:终了|结束)?之?后的?第?${NUMBER}[日号](?:之?前|[之以]?内)`;
/** A printed day with its windows; `following`, whether it lies in the month after. */
const DAYS: readonly { pattern: RegExp; windows: readonly DutyWindow[]; following: boolean }[] = [
  { pattern: new RegExp(`^次月${NUMBER}[日号]`), windows: ['month', 'quarter', 'half_year'], following: true },
  { pattern: new RegExp(`^(?:每个?)?月度?${BEHIND}`), windows: ['month'], following: true },
  { pattern: new RegExp(`^(?:每个?)?季度?${BEHIND}`), windows: ['quarter'], following: true },
  { pattern: new RegExp(`^次年1月${NUMBER}[日号]`), windows: ['year'], following: true },
  { pattern: new RegExp(`^(?:每个?|逐)月${NUMBER}[日号]`), windows: ['month'], following: false },
  {
    pattern: new RegExp(`^每(?:季度?|半年)的?(?:末|最后一?)个?月${NUMBER}[日号]`),
    windows: ['quarter', 'half_year'],
    following: false,
  },
  { pattern: new RegExp(`^每季度?的?第三个?月${NUMBER}[日号]`), windows: ['quarter'], following: false },
  { pattern: new RegExp(`^每年(?:度)?12月${NUMBER}[日号]`), windows: ['year'], following: false },
];
/** The window's own last day: “每月底前”, “每季度末前”, “每年12月底前”. */
const LAST_DAY =
  /^(?:(?:每个?|逐)月[底末]|每(?:季度?|半年|年度?)的?(?:末月)?[底末]|每年(?:度)?12月(?:[底末]|31[日号])?)/;
/** “每季度首月5日前报送上季度情况”: what is due belongs to the window before. */
const FIRST_MONTH = new RegExp(`^每(季度?|半年)的?(?:首|第一)个?月${NUMBER}[日号]`);
const OF_THE_LAST = /上(?:一)?个?(?:季|半年)/;
const SEVERAL = /[、和及]/;

/** The day by which a window's acts are due: the one recurring day of the item, else the window's own last day. */
export function dutyDay(item: DutyItem, every: DutyWindow): FoundDay | DutyDoubt {
  const recurring = item.deadlines.filter(({ kind }) => kind === 'recurring');
  const [first] = recurring;
  if (recurring.length > 1) {
    const words = recurring.map(({ raw }) => `“${raw.replace(/\s+/g, '')}”`).join('、');
    return dutyDoubt('day_unreadable', `原文有几个截止日（${words}）`);
  }
  if (first === undefined) return { by: null, source: null };
  const source = quoted('by', first.raw, first);
  const by = dayOf(source.words, every, foldedPart(item).text);
  return by === undefined ? unreadable(source.words) : { by, source };
}

/** Null for the window's last day, undefined for a day that no rule can say. */
function dayOf(words: string, every: DutyWindow, text: string): DutyDay | null | undefined {
  if (SEVERAL.test(words) || every === 'span') return undefined;
  for (const { pattern, windows, following } of DAYS) {
    const day = pattern.exec(words)?.[1];
    if (day !== undefined) return windows.includes(every) ? { day: readNumber(day) ?? 0, following } : undefined;
  }
  if (LAST_DAY.test(words)) return isOwnEnd(words, every) ? null : undefined;
  const first = FIRST_MONTH.exec(words);
  if (first === null || !OF_THE_LAST.test(text)) return undefined;
  return every === (first[1] === '半年' ? 'half_year' : 'quarter')
    ? { day: readNumber(first[2] ?? '') ?? 0, following: true }
    : undefined;
}

function isOwnEnd(words: string, every: DutyWindow): boolean {
  if (/^(?:每个?|逐)月/.test(words)) return every === 'month';
  if (words.startsWith('每季')) return every === 'quarter';
  return words.startsWith('每半年') ? every === 'half_year' : every === 'year';
}

const unreadable = (words: string): DutyDoubt =>
  dutyDoubt('day_unreadable', `原文“${words}”不是期末、末月或次月的某日，不能直接作为每期的截止日`);
