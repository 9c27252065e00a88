import type { DayTable } from '../calendar/day-table.ts';
import { dueOfLimit } from '../calendar/due-of-limit.ts';
import { paperDate, startOfDay, type IsoDate } from '../calendar/office-day.ts';
import { parseTimeLimit } from '../calendar/parse-time-limit.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import { formatTimeLimit } from '../calendar/time-limit-words.ts';
import type { Confidence } from '../ladder/policy.ts';
import { titleYear } from '../notice/title-year.ts';
import type { CampaignSpan } from './campaign-span.ts';
import type { DefaultDueRule, DefaultDueRules } from './default-due-rule.ts';
import { isPlausibleDue } from './due-range.ts';

/** What a document says about its own kind and time. */
export interface DefaultDueDocument {
  readonly title: string | null;
  readonly consultationEndsOn: IsoDate | null;
  /** The time the document gives its campaign; asked only where the rule rests on it. */
  readonly span: () => CampaignSpan | null;
}

/** A deadline for the tasks to which the document gives none; an officer accepts it or not. */
export interface DefaultDue {
  readonly dueOn: IsoDate;
  /** The calendar it was counted over may still move. */
  readonly provisional: boolean;
  readonly rule: { readonly id: string; readonly version: number };
  /** `会议纪要20个自然日` */
  readonly words: string;
  readonly source: string;
  readonly confidence: Confidence;
}

type Found = Pick<DefaultDue, 'dueOn' | 'provisional' | 'words'>;

/**
 * The default deadline of a document issued on a day, by the first kind its title tells; null when no kind or no time is
 * found, or when the day is past or not after the consultation.
 */
export function defaultDue(
  document: DefaultDueDocument,
  rules: DefaultDueRules,
  issuedOn: IsoDate,
  table: DayTable,
): DefaultDue | null {
  const title = (document.title ?? '').replace(/\s+/g, '');
  const rule = rules.kinds.find(({ words }) => words.some((word) => title.includes(word)));
  const found = rule === undefined ? null : foundBy(rule, { ...document, title }, issuedOn, table);
  if (rule === undefined || found === null) return null;
  if (found.dueOn < issuedOn || !isPlausibleDue(found.dueOn, issuedOn)) return null;
  if (document.consultationEndsOn !== null && found.dueOn <= document.consultationEndsOn) return null;
  const { source, confidence } = rule;
  return { ...found, rule: { id: rule.id, version: rules.version }, source, confidence };
}

function foundBy(rule: DefaultDueRule, document: DefaultDueDocument, issuedOn: IsoDate, table: DayTable): Found | null {
  if (rule.countedFrom === 'span') {
    const span = document.span();
    if (span === null) return null;
    const limit = { form: 'date', on: span.date, roll: 'stays' } as const;
    return counted(limit, issuedOn, table, (dueOn) => spanWords(rule.title, span, dueOn));
  }
  if (rule.limit === undefined) return null;
  const limit = parseTimeLimit(rule.limit);
  if (rule.countedFrom === 'issue') {
    return counted(limit, issuedOn, table, () => `${rule.title}${formatTimeLimit(limit)}`);
  }
  const year = titleYear(document.title ?? '');
  if (year === null) return null;
  return counted(limit, `${year}-01-01`, table, (dueOn) => `${rule.title}至${paperDate(dueOn)}`);
}

/** Years of a title end with their December, which the words say. */
function spanWords(kind: string, { raw, of }: CampaignSpan, dueOn: IsoDate): string {
  const quoted = `写明“${raw.replace(/\s+/g, '')}”`;
  return of === 'text' ? `${kind}${quoted}` : `${kind}标题${quoted}，至末年${paperDate(dueOn)}`;
}

function counted(limit: TimeLimit, start: IsoDate, table: DayTable, words: (dueOn: IsoDate) => string): Found | null {
  const { dueOn, provisional } = dueOfLimit(limit, startOfDay(start), table, { dayEndsAt: '24:00' });
  return dueOn === null ? null : { dueOn, provisional, words: words(dueOn) };
}
