import { parseTimeLimit } from '../../domain/calendar/parse-time-limit.ts';
import { parseTerm, type Term } from '../../domain/calendar/term.ts';
import type { TimeLimit } from '../../domain/calendar/time-limit.ts';
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
    | 'window_backwards'
    | 'clock_unknown'
    | 'clock_circle'
    | 'verb_without_executor'
    | 'kind_without_executor'
    | 'template_missing'
    | 'placeholder_unknown'
    | 'together_line'
    | 'spread_unit'
    | 'link_for_outsider'
    | 'extension_ask_twice'
    | 'extension_unreachable'
    | 'extension_decision_twice'
    | 'amendment_version';
  /** Path inside the file, for example `clocks.due.rungs.2`. */
  path: (string | number)[];
  message: string;
  /** A warning is shown by `policy check` and on the page, but the program starts. */
  severity?: 'warning';
}

type Path = (string | number)[];

/** Reads a term or notes why it cannot be read. */
export function readTerm(text: string, path: Path, findings: PolicyFinding[]): Term | null {
  return readAs(parseTerm, text, path, findings);
}

/** Reads any form of a time limit (`end of quarter`, `3 natural days before 国庆节`) or notes why it cannot be read. */
export function readLimit(text: string, path: Path, findings: PolicyFinding[]): TimeLimit | null {
  return readAs(parseTimeLimit, text, path, findings);
}

function readAs<T>(parse: (text: string) => T, text: string, path: Path, findings: PolicyFinding[]): T | null {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const code = error.code === 'window_ends_before_it_starts' ? 'window_backwards' : 'term_unreadable';
    findings.push({ code, path, message: error.detail.replace(/。$/, '') });
    return null;
  }
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
