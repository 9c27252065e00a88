import type { DutyWindow } from '../duty/duty-rule.ts';
import type { Cadence, Quota } from '../notice/notice.ts';
import { foldedPart, type DutyItem } from './duty-item.ts';
import { dutyDoubt, quoted, type DutyDoubt, type DutySource } from './duty-source.ts';

/** How many acts in which window, and the words that say so. */
export interface DutyCount {
  readonly every: DutyWindow;
  readonly count: number;
  readonly source: DutySource;
  /** “上半年”, “下半年”: the one half of the year that is meant. */
  readonly half: 'first' | 'second' | null;
}

const WINDOWS: Readonly<Record<string, Exclude<DutyWindow, 'span'>>> = {
  P1M: 'month',
  P3M: 'quarter',
  P6M: 'half_year',
  P1Y: 'year',
};

/** Words that ask for something again and again without saying how often. */
const UNCOUNTED = /不定期|定期|经常(?:性)?|及时|适时|随时/;
/** “每月不定期开展”: the window is named and its count refused in one breath. */
const REFUSED_COUNT = /不定期|经常|适时|随时/;
/** What is counted for each of something no case stands for; months and the units that answer are not. */
const EACH = /每(?:一)?(?:家|户|名|人|位|处|座|台|班|项|起|所)/;
const AT_MOST = /不得?(?:超过|多于)|至多|最多|以内|以下/;
/** “次月5日前”, “逐月5日前报送”: the window is told by the day alone. */
const TOLD_BY_DAY = /^(?:次|逐)月/;
/** “季后15日前”, “每月结束后5日内”. */
const BEHIND_WINDOW = /^(?:每个?)?(?:季|月)度?(?:终了|结束)?之?后/;
/** Behind it another act begins. */
const CLAUSE_END = /[,。;、]/;
const SENTENCE_END = /[。;]/;
const COUNTED = /[\d一二两三四五六七八九十](?:次|起|场|轮|遍|期|篇|回)/;

/** The one count the item's words give. */
export function dutyCount(item: DutyItem): DutyCount | DutyDoubt {
  const { text } = foldedPart(item);
  const counts = countsOf(item);
  const [first] = counts;
  if (first === undefined) return nothingCounted(item, text);
  if (counts.length > 1) {
    const words = counts.map(({ source }) => `“${source.words}”`).join('、');
    return dutyDoubt('several_counts', `原文有${counts.length}个次数或周期（${words}），不能合成一条规则`);
  }
  const said = `原文“${first.source.words}”`;
  if (first.every === null) return dutyDoubt('window_unsupported', `${said}不是按月、季度、半年或年计数`);
  const place = placeOf(item, first.source);
  if (EACH.test(place.lead + place.words))
    return dutyDoubt('each_object', `${said}是对每一个对象的要求，不是责任单位的总次数`);
  if (AT_MOST.test(first.source.words)) return dutyDoubt('upper_bound', `${said}是上限，不是最低次数`);
  const refusing = REFUSED_COUNT.exec(place.words)?.[0];
  // “不定期检查不少于2次” has its count.
  if (refusing !== undefined && !COUNTED.test(place.words)) {
    return dutyDoubt('no_count', `${said}没有写明次数（“${refusing}”）`);
  }
  const { every, count, source } = first;
  const half = every === 'half_year' ? halfOf(first.source.words, text) : null;
  if (half === 'both') return dutyDoubt('several_counts', '原文分别写了上半年和下半年，不能合成一条规则');
  return { every, count, source, half };
}

interface Found {
  every: DutyWindow | null;
  count: number;
  source: DutySource;
}

const ofCadence = (cadence: Cadence): Found => ({
  // A school year is none of the calendar.
  every: cadence.raw.includes('学年') ? null : (WINDOWS[cadence.every] ?? null),
  count: cadence.min,
  source: quoted('count', cadence.raw, cadence),
});

const ofQuota = (quota: Quota): Found => ({
  every: quota.per === null ? 'span' : quota.per === 'P6M' || quota.per === 'P1Y' ? (WINDOWS[quota.per] ?? null) : null,
  count: quota.count,
  source: quoted('count', quota.raw, quota),
});

/** A day behind a window is no second act beside the window's own count. */
function countsOf(item: DutyItem): Found[] {
  const counts = [...item.cadences.map(ofCadence), ...item.quotas.map(ofQuota), ...ofDays(item)];
  const acts = counts.filter(({ source }) => !BEHIND_WINDOW.test(source.words));
  return acts.length > 0 ? acts : counts.slice(0, 1);
}

/** A recurring day without any cadence beside it is once in its window. */
function ofDays({ cadences, quotas, deadlines }: DutyItem): Found[] {
  if (cadences.length + quotas.length > 0) return [];
  const days = deadlines.filter(({ kind, raw }) => kind === 'recurring' && TOLD_BY_DAY.test(raw));
  return days.map((day) => ({ every: 'month', count: 1, source: quoted('count', day.raw, day) }));
}

function nothingCounted({ deadlines }: DutyItem, text: string): DutyDoubt {
  const recurring = deadlines.find(({ kind }) => kind === 'recurring');
  if (recurring !== undefined) {
    const { words } = quoted('count', recurring.raw, recurring);
    return dutyDoubt('window_unsupported', `原文“${words}”不是按月、季度、半年或年计数`);
  }
  const word = UNCOUNTED.exec(text)?.[0];
  return dutyDoubt('no_count', word === undefined ? '原文没有写明次数' : `原文只写“${word}”，没有写明次数`);
}

/** The count's clause from its first word on, and what stands before it in the sentence. */
function placeOf(item: DutyItem, { start }: DutySource): { lead: string; words: string } {
  const at = (start ?? item.start) - item.start;
  const before = foldedPart(item, 0, at).text;
  const rest = foldedPart(item, at).text;
  const end = rest.search(CLAUSE_END);
  return { lead: before.split(SENTENCE_END).at(-1) ?? '', words: end === -1 ? rest : rest.slice(0, end) };
}

function halfOf(words: string, text: string): DutyCount['half'] | 'both' {
  const said = words.match(/[上下]半年/g) ?? text.match(/[上下]半年/g) ?? [];
  const halves = new Set(said);
  if (halves.size > 1) return 'both';
  if (halves.size === 0) return null;
  return halves.has('上半年') ? 'first' : 'second';
}
