import { Refusal } from '../domain/refusal/refusal.ts';

type AnnouncedCalendarRefusalCode =
  | 'calendar_directory_unreadable'
  | 'calendar_directory_empty'
  | 'calendar_file_not_json'
  | 'calendar_file_bad_shape'
  | 'calendar_year_not_announced'
  | 'calendar_day_twice'
  | 'calendar_day_of_another_year'
  | 'calendar_year_twice';

/** A calendar file that must not be counted with; `file` and `place` (`days[3].date`, empty for the whole file) say where. */
export class AnnouncedCalendarRefusal extends Refusal {
  readonly file: string;
  readonly place: string;

  constructor(code: AnnouncedCalendarRefusalCode, file: string, place: string, problem: string) {
    const kind = code === 'calendar_directory_unreadable' ? 'unavailable' : 'invalid';
    const detail = `日历文件 ${file}${place === '' ? '' : ` 的 ${place}`}：${problem}`;
    super(kind, code, detail, place === '' ? [] : [{ path: place, message: problem }]);
    this.name = 'AnnouncedCalendarRefusal';
    this.file = file;
    this.place = place;
  }
}
