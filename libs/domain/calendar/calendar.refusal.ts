export type CalendarRefusalCode =
  | 'date-invalid'
  | 'instant-invalid'
  | 'time-of-day-invalid'
  | 'term-shape-unknown'
  | 'term-unit-missing'
  | 'term-unit-unknown'
  | 'term-day-kind-missing'
  | 'term-count-not-whole'
  | 'term-negative'
  | 'term-zero'
  | 'term-too-long';

/** A date, an instant or a term that cannot be counted with; `message` is Chinese and says how to mend it. */
export class CalendarRefusal extends Error {
  readonly code: CalendarRefusalCode;

  constructor(code: CalendarRefusalCode, message: string) {
    super(message);
    this.name = 'CalendarRefusal';
    this.code = code;
  }
}
