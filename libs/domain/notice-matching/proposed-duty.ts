import type { IsoDate } from '../calendar/office-day.ts';
import { dutyRuleFaults } from '../duty/duty-rule-faults.ts';
import type { DutyRule } from '../duty/duty-rule.ts';
import { dutyActor } from './duty-actor.ts';
import { dutyCount } from './duty-count.ts';
import { dutyDay } from './duty-day.ts';
import type { DutyItem } from './duty-item.ts';
import { dutyDoubt, type DutyDoubt, type DutySource } from './duty-source.ts';
import { dutyTime, type DutyDocument } from './duty-time.ts';

/** What a clause settles about a standing duty: a whole rule with the words of each of its values, or why a person has to enter it. */
export type ProposedDuty =
  | { readonly kind: 'rule'; readonly rule: DutyRule; readonly sources: readonly DutySource[] }
  | ({ readonly kind: 'none' } & DutyDoubt);

/**
 * The rule an item's own words give a duty that is issued on a day. A number stands in the clause or there is none: several counts,
 * windows that are not a month, quarter, half-year or year, and words without a count (定期, 不定期, 经常) propose nothing.
 */
export function proposedDuty(item: DutyItem, document: DutyDocument, issuedOn: IsoDate): ProposedDuty {
  const counted = dutyCount(item);
  if ('code' in counted) return { kind: 'none', ...counted };
  const day = dutyDay(item, counted.every);
  if ('code' in day) return { kind: 'none', ...day };
  const time = dutyTime(item, { ...counted, by: day.by }, document, issuedOn);
  if ('code' in time) return { kind: 'none', ...time };
  const acting = dutyActor(item, counted.source);
  const { every, count } = counted;
  const rule = { every, count, from: time.from, until: time.until, by: day.by, actor: acting?.words ?? null };
  const [fault] = dutyRuleFaults(rule);
  if (fault !== undefined)
    return { kind: 'none', ...dutyDoubt('unusable', `按原文得出的规则不能用：${fault.message}`) };
  const sources = [counted.source, day.source, ...time.sources, acting].filter((source) => source !== null);
  return { kind: 'rule', rule, sources };
}

/** `原文“每季度至少听取一次”`: the words of the count, as they stand beside an accepted rule. */
export function dutyWordsOf(sources: readonly DutySource[]): string {
  const quoted = sources.filter(({ part, start }) => start !== null && (part === 'count' || part === 'by'));
  return `原文${[...new Set(quoted.map(({ words }) => `“${words}”`))].join('、')}`;
}
