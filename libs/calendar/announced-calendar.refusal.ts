export type AnnouncedCalendarRefusalCode =
  | 'calendar-directory-unreadable'
  | 'calendar-directory-empty'
  | 'calendar-file-not-json'
  | 'calendar-file-bad-shape'
  | 'calendar-day-twice'
  | 'calendar-day-of-another-year'
  | 'calendar-year-twice';

/** A calendar file that must not be counted with; `file` and `place` (`days[3].date`) say where, `message` (Chinese) how to mend it. */
export class AnnouncedCalendarRefusal extends Error {
  readonly code: AnnouncedCalendarRefusalCode;
  readonly file: string;
  readonly place: string;

  constructor(code: AnnouncedCalendarRefusalCode, file: string, place: string, problem: string) {
    super(`日历文件 ${file}${place === '' ? '' : ` 的 ${place}`}：${problem}`);
    this.name = 'AnnouncedCalendarRefusal';
    this.code = code;
    this.file = file;
    this.place = place;
  }
}
