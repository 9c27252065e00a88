import type { DayTable } from '../calendar/day-table.ts';
import { dueOnDate } from '../calendar/due-date.ts';
import { dueOfLimit } from '../calendar/due-of-limit.ts';
import type { DueOptions, DueSheet } from '../calendar/due-sheet.ts';
import { dueFromDay, dueOf } from '../calendar/due.ts';
import { explainDue } from '../calendar/explain-due.ts';
import { atTime, dateOf, startOfDay } from '../calendar/office-day.ts';
import { parseTimeLimit } from '../calendar/parse-time-limit.ts';
import { parseTerm, type DatedTerm, type TimedTerm } from '../calendar/term.ts';
import { paceDay, parsePace } from '../ladder/pace.ts';
import { cadenceWindow } from './cadence.ts';
import type { Cadence, ProcedureClock, ProcedurePolicy, ProcedureRung } from './procedure.ts';

export interface RungPreview {
  id: string;
  /** UTC instants: the first, then its repetitions; none for a warning that never comes. */
  at: readonly string[];
  provisional: boolean;
}

export interface ClockPreview {
  name: string;
  /** UTC instant the clock starts; its cadence window or period starts here. */
  startsAt: string;
  /** Null for a clock that ends on a date of the paper, or follows one that does, when none was given. */
  sheet: DueSheet | null;
  /** How the date came about, a sentence a line. */
  explanation: readonly string[];
  rungs: readonly RungPreview[];
}

export interface PreviewMoment {
  /** UTC instant of every start event. */
  start: string;
  /** The date a paper would state, `YYYY-MM-DD`, for clocks that follow it. */
  stated: string | null;
  /** Acts still missing, for warnings that come the earlier the more are. */
  owed: number;
}

/**
 * Every due date and rung of a policy if everything started at one instant and nobody acted; a clock that follows another starts when
 * that one ends. Refuses what the terms refuse (`date_invalid`, `instant_invalid`).
 */
export function previewPolicy(policy: ProcedurePolicy, moment: PreviewMoment, table: DayTable): ClockPreview[] {
  const done = new Map<string, ClockPreview>();
  const visit = (name: string, seen: readonly string[]): ClockPreview | null => {
    const known = done.get(name);
    const clock = policy.clocks[name];
    if (known !== undefined || clock === undefined || seen.includes(name)) return known ?? null;
    const before = clock.after === undefined ? null : visit(clock.after, [...seen, name]);
    const start = before === null ? moment.start : startAfter(before);
    const shown =
      start === null
        ? { name, startsAt: moment.start, sheet: null, explanation: [], rungs: [] }
        : previewClock(name, clock, { ...moment, start }, policy.dayEndsAt, table);
    done.set(name, shown);
    return shown;
  };
  return Object.keys(policy.clocks).flatMap((name) => visit(name, []) ?? []);
}

/** A day that ends at 24:00 starts what follows on that day, not on the next; null where nobody knows when that is. */
function startAfter({ sheet }: ClockPreview): string | null {
  if (sheet === null) return null;
  return sheet.dayKind === 'minute' || sheet.dayKind === 'hour' ? sheet.dueAt : startOfDay(sheet.dueOn);
}

function previewClock(
  name: string,
  clock: ProcedureClock,
  moment: PreviewMoment,
  policyEnd: string,
  table: DayTable,
): ClockPreview {
  const options = { dayEndsAt: clock.endsAt ?? policyEnd };
  const day = dateOf(moment.start);
  let startsAt = moment.start;
  let sheet: DueSheet | null = null;
  if (clock.cadence !== undefined) {
    const window = cadenceWindow(clock.cadence.every, day);
    startsAt = startOfDay(window.first);
    sheet = cadenceSheet(clock, clock.cadence, window.last, options, table);
  } else if (clock.window !== undefined) {
    startsAt = startOfDay(limitSheet(clock.window.from, moment.start, options, table).dueOn);
    sheet = limitSheet(clock.window.until, moment.start, options, table);
  } else if (clock.term === 'stated') {
    sheet = moment.stated === null ? null : dueOnDate(moment.stated, '文件写明的日期', table, options);
  } else if (clock.term !== undefined) {
    sheet = limitSheet(clock.term, moment.start, options, table);
    if (sheet.opensOn !== null) startsAt = startOfDay(sheet.opensOn);
  }
  const rungs = sheet === null ? [] : clock.rungs.map((rung) => previewRung(rung, sheet, moment.owed, table));
  return { name, startsAt, sheet, explanation: sheet === null ? [] : explainDue(sheet), rungs };
}

function limitSheet(text: string, start: string, options: DueOptions, table: DayTable): DueSheet {
  const sheet = dueOfLimit(parseTimeLimit(text), start, table, options);
  if (sheet.dueOn === null) throw new Error('without a pause every limit has its day');
  return sheet;
}

function cadenceSheet(
  clock: ProcedureClock,
  cadence: Cadence,
  last: string,
  options: DueOptions,
  table: DayTable,
): DueSheet {
  if (cadence.dueAfter === undefined) return dueOnDate(last, clock.source, table, options);
  return dueFromDay(parseTerm(cadence.dueAfter) as DatedTerm, last, table, options);
}

function previewRung(rung: ProcedureRung, sheet: DueSheet, owed: number, table: DayTable): RungPreview {
  const first = rungInstant(rung, sheet, owed, table);
  if (first === null) return { id: rung.id, at: [], provisional: false };
  const at = [first.at];
  let { provisional } = first;
  for (let n = 1; n <= (rung.repeat?.times ?? 0); n += 1) {
    const next = laterBy(rung.repeat?.every ?? '', at[n - 1] ?? first.at, rung.time, table);
    at.push(next.at);
    provisional ||= next.provisional;
  }
  return { id: rung.id, at, provisional: provisional || sheet.provisional };
}

/** Null for a warning of pace that never comes. */
function rungInstant(
  rung: ProcedureRung,
  sheet: DueSheet,
  owed: number,
  table: DayTable,
): { at: string; provisional: boolean } | null {
  if (rung.at === 'on') {
    return { at: rung.time === 'due' ? sheet.dueAt : atTime(sheet.dueOn, rung.time), provisional: false };
  }
  const pace = parsePace(rung.at);
  if (pace !== null) {
    const day = paceDay(sheet.dueOn, pace * owed, table);
    return day === null ? null : { at: atTime(day.on, rung.time), provisional: day.provisional };
  }
  const term = parseTerm(rung.at);
  if (isTimed(term)) return { at: dueOf(term, sheet.dueAt, table, { dayEndsAt: '24:00' }).dueAt, provisional: false };
  const day = dueFromDay(term, sheet.dueOn, table, { dayEndsAt: '24:00' });
  return { at: atTime(day.dueOn, rung.time), provisional: day.provisional };
}

function laterBy(every: string, at: string, time: string, table: DayTable): { at: string; provisional: boolean } {
  const term = parseTerm(every);
  const next = dueOf(term, at, table, { dayEndsAt: '24:00' });
  if (isTimed(term) || time === 'due') return { at: next.dueAt, provisional: next.provisional };
  return { at: atTime(next.dueOn, time), provisional: next.provisional };
}

const isTimed = (term: DatedTerm | TimedTerm): term is TimedTerm =>
  term.dayKind === 'minute' || term.dayKind === 'hour';
