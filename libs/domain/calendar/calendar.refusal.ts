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
  | 'term_too_long'
  | 'period_unknown'
  | 'yearly_day_missing_in_some_years'
  | 'window_ends_before_it_starts'
  | 'window_too_long'
  | 'window_mixes_dated_and_yearly'
  | 'holiday_unknown'
  | 'holiday_term_not_in_days'
  | 'holiday_not_in_calendar'
  | 'suspension_ends_before_it_starts'
  | 'suspension_too_long';

/** A date, an instant, a term or a suspension that cannot be counted with. */
export class CalendarRefusal extends Refusal {
  constructor(code: CalendarRefusalCode, detail: string) {
    super('invalid', code, detail);
    this.name = 'CalendarRefusal';
  }
}
