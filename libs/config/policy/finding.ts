import { parseTimeLimit } from '../../domain/calendar/parse-time-limit.ts';
import { parseTerm, type Term } from '../../domain/calendar/term.ts';
import type { TimeLimit } from '../../domain/calendar/time-limit.ts';
import { parsePace } from '../../domain/ladder/pace.ts';
import { Refusal } from '../../domain/refusal/refusal.ts';

export interface PolicyFinding {
  code:
    | 'term_unreadable'
    | 'term_direction'
    | 'term_unit'
    | 'term_missing'
    | 'rung_twice'
    | 'rung_unreachable'
    | 'rung_after_next_deadline'
    | 'rung_time_missing'
    | 'ladder_endless'
    | 'ladder_stops_early'
    | 'rung_after_end'
    | 'paper_before_end'
    | 'papers_out_of_order'
    | 'turn_missing'
    | 'turn_misplaced'
    | 'pace_misplaced'
    | 'window_backwards'
    | 'clock_unknown'
    | 'clock_circle'
    | 'verb_without_executor'
    | 'kind_without_executor'
    | 'template_missing'
    | 'placeholder_unknown'
    | 'together_line'
    | 'spread_unit'
    | 'spread_too_wide'
    | 'link_for_outsider'
    | 'extension_ask_twice'
    | 'extension_unreachable'
    | 'extension_decision_twice'
    | 'amendment_version'
    | 'default_kind_twice'
    | 'default_word_hidden'
    | 'default_limit';
  /** Path inside the file, for example `clocks.due.rungs.2`. */
  path: (string | number)[];
  message: string;
  /** A warning is shown by `policy check` and on the page, but the program starts. */
  severity?: 'warning';
}

type Path = (string | number)[];

/** Reads a term that counts (`5 working days`), or notes why it cannot be read or that its form belongs elsewhere. */
export function readTerm(text: string, path: Path, findings: PolicyFinding[]): Term | null {
  const elsewhere = `“${text}”不能写在这里：这里只能写时长，如“5 working days”“10 natural days”“2 hours”，不能写季度末、固定日期或节假日前后`;
  return readAs(parseTerm, text, path, findings, isOtherForm(text) ? elsewhere : undefined);
}

/** Reads any form of a time limit (`end of quarter`, `3 natural days before 国庆节`) or notes why it cannot be read. */
export function readLimit(text: string, path: Path, findings: PolicyFinding[]): TimeLimit | null {
  return readAs(parseTimeLimit, text, path, findings);
}

/** How far a rung is from the end; null for `on`, the day of the end itself, for a warning of pace, and for what cannot be read. */
export function readRungAt({ id, at }: { id: string; at: string }, path: Path, findings: PolicyFinding[]): Term | null {
  if (at === 'on' || parsePace(at) !== null) return null;
  const forms = `梯级“${id}”的“${at}”不能写在 at 里：请写“on”（届满当日），或离届满多久，如“3 working days before”“1 natural days after”“30 minutes before”，不能写季度末、固定日期或节假日前后`;
  return readAs(parseTerm, at, path, findings, forms);
}

/** What a text is refused for that is no count at all, so that only the forms possible in its place help. */
const NO_COUNT: readonly string[] = ['term_shape_unknown', 'term_unit_unknown', 'term_zero'];

function readAs<T>(
  parse: (text: string) => T,
  text: string,
  path: Path,
  findings: PolicyFinding[],
  forms?: string,
): T | null {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const code = error.code === 'window_ends_before_it_starts' ? 'window_backwards' : 'term_unreadable';
    const message = forms !== undefined && NO_COUNT.includes(error.code) ? forms : error.detail.replace(/。$/, '');
    findings.push({ code, path, message });
    return null;
  }
}

/** A time limit that is well formed, but counts from no instant. */
function isOtherForm(text: string): boolean {
  const limit = readLimit(text, [], []);
  return limit !== null && limit.form !== 'counted';
}

/** Notes a term that counts the wrong way. */
export function directed(term: Term | null, wanted: Term['direction'], text: string, path: Path): PolicyFinding[] {
  if (term === null || term.direction === wanted) return [];
  const remedy = wanted === 'before' ? '应从届满日倒推，请在末尾写“before”' : '应向后计算，请删去“before”';
  return [{ code: 'term_direction', path, message: `“${text}”${remedy}` }];
}

/** Notes a term of minutes or hours where days are counted. */
export function inDays(term: Term | null, text: string, path: Path): PolicyFinding[] {
  if (term === null || !isTimed(term)) return [];
  return [{ code: 'term_unit', path, message: `“${text}”不能以小时或分钟计，请写成自然日或工作日` }];
}

export const isTimed = (term: Term): boolean => term.dayKind === 'minute' || term.dayKind === 'hour';

const MINUTES: Readonly<Record<string, number>> = {
  minute: 1,
  hour: 60,
  natural: 1440,
  working: 1440,
  month: 43_200,
  year: 525_600,
};

/** Rough length for comparing two terms; working days count as if none were skipped. */
export const roughMinutes = (term: Term): number => term.count * (MINUTES[term.dayKind] ?? 1440);
