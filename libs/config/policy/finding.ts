import { parseTerm, type Term } from '../../domain/calendar/term.ts';
import { Refusal } from '../../domain/refusal/refusal.ts';

export interface PolicyFinding {
  code:
    | 'term_unreadable'
    | 'term_direction'
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

/** Reads a term or notes why it cannot be read. */
export function readTerm(text: string, path: (string | number)[], findings: PolicyFinding[]): Term | null {
  try {
    return parseTerm(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    findings.push({ code: 'term_unreadable', path, message: error.detail.replace(/。$/, '') });
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
