import type { Deadline, FindingCode } from '../notice/notice.ts';
import type { NoticeTaskKind, NoticeUnitRole } from '../notice/notice-status.ts';

/** How surely a clause was read: `high` is printed word for word, `middle` was inferred, `low` needs the text beside it. */
export type Certainty = 'high' | 'middle' | 'low';

/** Why a reading is less than sure. */
export type CertaintyReason =
  | 'damaged_text'
  | 'open_time'
  | 'several_days'
  | 'unit_from_sentence'
  | 'unit_from_heading'
  | 'open_unit_list'
  | 'assumed_year'
  | 'kind_from_wording';

export interface ReadingCertainty {
  readonly level: Certainty;
  /** The weightier first; empty for `high`. */
  readonly reasons: readonly CertaintyReason[];
}

/** A clause as read, with the codes of what the reader doubted in it. */
export interface ReadClause {
  readonly kind: NoticeTaskKind;
  /** The kind it was read as; an officer may have made another of it. */
  readonly readAs: NoticeTaskKind;
  readonly start: number;
  readonly end: number;
  /** Set once the clause itself or an officer has settled the last day. */
  readonly dueOn: string | null;
  /** `start` is null for a unit that an officer added. */
  readonly units: readonly { readonly role: NoticeUnitRole; readonly start: number | null }[];
  readonly deadlines: readonly Deadline[];
  readonly doubts: readonly string[];
}

const LOW: ReadonlySet<CertaintyReason> = new Set(['damaged_text', 'open_time', 'several_days']);

/** Misprints and breaks over which the reader had to guess what was meant. */
const DAMAGE: readonly FindingCode[] = [
  'misprinted_clause',
  'unclosed_clause',
  'unread_unit',
  'unread_table_row',
  'invalid_date',
];

/** How surely the clause was read; what an officer has entered since counts as settled. */
export function certaintyOf(clause: ReadClause): ReadingCertainty {
  const reasons = [...damage(clause), ...ofTime(clause), ...ofUnits(clause), ...ofKind(clause)];
  if (reasons.length === 0) return { level: 'high', reasons };
  return { level: reasons.some((reason) => LOW.has(reason)) ? 'low' : 'middle', reasons };
}

const doubted = ({ doubts }: ReadClause, codes: readonly FindingCode[]): boolean =>
  codes.some((code) => doubts.includes(code));

const damage = (clause: ReadClause): CertaintyReason[] => (doubted(clause, DAMAGE) ? ['damaged_text'] : []);

function ofTime({ kind, deadlines, dueOn }: ReadClause): CertaintyReason[] {
  if (kind !== 'task') return [];
  const days = new Set(deadlines.flatMap(({ date }) => (date === null ? [] : [date])));
  if (dueOn === null && deadlines.some((one) => one.kind === 'ambiguous')) return ['open_time'];
  if (dueOn === null && days.size > 1) return ['several_days'];
  return deadlines.some(({ from, date }) => from === 'notice_year' && date === dueOn) ? ['assumed_year'] : [];
}

function ofUnits(clause: ReadClause): CertaintyReason[] {
  const printed = clause.units.flatMap((unit) => (unit.start === null ? [] : [{ ...unit, start: unit.start }]));
  const isElsewhere = printed.some(({ start }) => start < clause.start || start >= clause.end);
  return [
    ...(printed.some(({ role }) => role === 'actor') ? (['unit_from_sentence'] as const) : []),
    ...(isElsewhere ? (['unit_from_heading'] as const) : []),
    ...(doubted(clause, ['open_unit_list']) ? (['open_unit_list'] as const) : []),
  ];
}

const ofKind = ({ kind, readAs }: ReadClause): CertaintyReason[] =>
  kind === 'declaration' && readAs === kind ? ['kind_from_wording'] : [];
