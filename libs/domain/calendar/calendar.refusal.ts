import { Refusal } from '../refusal/refusal.ts';

export type CalendarRefusalCode =
  | 'date_invalid'
  | 'instant_invalid'
  | 'time_of_day_invalid'
  | 'term_shape_unknown'
  | 'term_unit_missing'
  | 'term_unit_unknown'
  | 'term_day_kind_missing'
  | 'term_count_not_whole'
  | 'term_negative'
  | 'term_zero'
  | 'term_too_long';

/** A date, an instant or a term that cannot be counted with. */
export class CalendarRefusal extends Refusal {
  constructor(code: CalendarRefusalCode, detail: string) {
    super('invalid', code, detail);
    this.name = 'CalendarRefusal';
  }
}
