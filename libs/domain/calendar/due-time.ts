import type { DueOptions, DueSheet, TakenOut, UndatedSheet } from './due-sheet.ts';
import { pauseSources, rulesOf } from './due-sources.ts';
import { dateOf, millisOf, MINUTE_MS } from './office-day.ts';
import type { PausedTime } from './pause.ts';
import type { TimedTerm } from './term.ts';
import { formatTerm } from './term.ts';
import { timeLimitText } from './time-limit-text.ts';

type Run = { end: number | null; left: number; suspended: TakenOut[] };

/** A term in minutes or hours of real time (CAL-02), through nights and holidays; only the given pauses stop it. */
export function dueInTime(
  term: TimedTerm,
  startInstant: string,
  paused: readonly PausedTime[],
  { clause }: Pick<DueOptions, 'clause'>,
): DueSheet | UndatedSheet {
  const start = millisOf(startInstant);
  const length = term.count * (term.dayKind === 'hour' ? 60 : 1) * MINUTE_MS;
  const run = term.direction === 'after' ? runOn(start, length, paused) : runBack(start, length, paused);
  const explained = {
    dayKind: term.dayKind,
    counted: term.count,
    skipped: [],
    provisional: false,
    sources: [...rulesOf(term), ...pauseSources(run.suspended)],
    start: { on: dateOf(startInstant), at: iso(start) },
    direction: term.direction,
    rule: formatTerm(term),
    term: timeLimitText({ form: 'counted', term }),
    clause: clause ?? null,
    opensOn: null,
    holiday: null,
    countedDays: [],
    movedFrom: null,
    rolledFrom: null,
    endMadeUpFor: null,
    provisionalDays: [],
    unloadedYears: [],
    suspended: run.suspended,
  };
  if (run.end !== null) return { dueOn: dateOf(iso(run.end)), dueAt: iso(run.end), ...explained };
  const left = { count: minutes(run.left), unit: 'minute' as const };
  return { dueOn: null, dueAt: null, ...explained, standsSince: run.suspended.at(-1)?.from ?? iso(start), left };
}

function runOn(start: number, length: number, paused: readonly PausedTime[]): Run {
  const run: Run = { end: start, left: length, suspended: [] };
  let at = start;
  for (const span of paused) {
    if (span.to <= at) continue;
    const free = Math.max(span.from - at, 0);
    if (run.left <= free) break;
    run.left -= free;
    const from = Math.max(span.from, at);
    run.suspended.push(outOf(span, from, span.to));
    if (span.to === Infinity) return { ...run, end: null };
    at = span.to;
  }
  return { ...run, end: at + run.left, left: 0 };
}

function runBack(deadline: number, length: number, paused: readonly PausedTime[]): Run {
  const run: Run = { end: deadline, left: length, suspended: [] };
  let at = deadline;
  for (const span of paused.toReversed()) {
    if (span.from >= at) continue;
    const free = Math.max(at - span.to, 0);
    if (run.left <= free) break;
    run.left -= free;
    run.suspended.unshift(outOf(span, span.from, Math.min(span.to, at)));
    at = span.from;
  }
  return { ...run, end: at - run.left, left: 0 };
}

function outOf({ reasons, sources }: PausedTime, from: number, to: number): TakenOut {
  const lasts = to === Infinity;
  const count = lasts ? 0 : minutes(to - from);
  return { from: iso(from), to: lasts ? null : iso(to), count, unit: 'minute', reasons, sources };
}

const minutes = (ms: number): number => Math.floor(ms / MINUTE_MS);
const iso = (ms: number): string => new Date(ms).toISOString();
