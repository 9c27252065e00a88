import { isIsoDate } from '../domain/calendar/office-day.ts';
import { AnnouncedCalendarRefusal } from './announced-calendar.refusal.ts';

/** One year of the State Council's arrangement in the holiday-cn JSON schema, with the number of its notice where it is known. */
export type AnnouncedYear = {
  year: number;
  /** Addresses of the notices, at least one. */
  papers: string[];
  /** 发文字号, which the schema itself does not have; null while unknown. */
  noticeNumber: string | null;
  days: { name: string; date: string; isOffDay: boolean }[];
};

const FIELDS = ['$schema', '$id', 'year', 'papers', 'noticeNumber', 'days'];

const OPTIONAL = ['$schema', '$id', 'noticeNumber'];

type Report = (place: string, problem: string) => never;

/**
 * Reads and checks one file of the holiday-cn schema. A day must lie in the file's year or in the December before it, which the New
 * Year arrangement may move. Refuses (`AnnouncedCalendarRefusal`) other JSON, unknown fields, a day twice, a day of another year
 * and a year that names no notice.
 */
export function parseAnnouncedYear(text: string, file: string): AnnouncedYear {
  const bad: Report = (place, problem) => {
    throw new AnnouncedCalendarRefusal('calendar_file_bad_shape', file, place, problem);
  };
  if (text.includes('\uFFFD'))
    return bad('', '有读不出的文字，多半不是 UTF-8 编码，请用记事本“另存为”，编码选 UTF-8，再导入。');
  const root = record(jsonOf(text, file), '', FIELDS, bad);
  const { year, papers, days, noticeNumber = null } = root;
  if (!isYear(year)) return bad('year', '必须是四位年份，例如 2026。');
  if (!Array.isArray(papers) || !papers.every(isWords)) return bad('papers', '必须是国务院通知网址的列表。');
  if (noticeNumber !== null && !isWords(noticeNumber))
    return bad('noticeNumber', '必须是发文字号，不知道时请删去这一项。');
  if (!Array.isArray(days)) return bad('days', '必须是日期的列表。');
  if (papers.length === 0) {
    const problem = `没有通知网址，${year} 年还不是已公布的年份。请等国务院办公厅公布后再导入；在此之前系统按法定节假日暂算。`;
    throw new AnnouncedCalendarRefusal('calendar_year_not_announced', file, 'papers', problem);
  }
  if (days.length === 0) return bad('days', '已公布的年份不能没有任何日期，请补上通知中的放假日和上班日。');
  const read = days.map((day, index) => dayOf(day, `days[${index}]`, bad));
  refuseStrayDays(read, year, file);
  return { year, papers, noticeNumber, days: read };
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AnnouncedCalendarRefusal('calendar_file_not_json', file, '', notJson(text));
  }
}

function notJson(text: string): string {
  if (text.trim() === '') return '是空的，请确认选对了文件，重新下载后再导入。';
  return '不是日历文件（.json）的格式，读不出放假安排。请导入该年的 holiday-cn 日历文件，重新下载或改正后再试。';
}

function dayOf(value: unknown, place: string, bad: Report): AnnouncedYear['days'][number] {
  const { name, date, isOffDay } = record(value, place, ['name', 'date', 'isOffDay'], bad);
  if (!isWords(name)) return bad(`${place}.name`, '必须是节日名称，例如“国庆节”。');
  if (typeof date !== 'string' || !isIsoDate(date))
    return bad(`${place}.date`, '必须是真实存在的日期，例如“2026-10-01”。');
  if (typeof isOffDay !== 'boolean') return bad(`${place}.isOffDay`, '必须是 true（放假）或 false（调休上班）。');
  return { name, date, isOffDay };
}

function refuseStrayDays(days: AnnouncedYear['days'], year: number, file: string): void {
  const seen = new Map<string, number>();
  days.forEach(({ date }, index) => {
    const place = `days[${index}].date`;
    const first = seen.get(date);
    if (first !== undefined) {
      const problem = `第${index + 1}条 ${date} 与第${first + 1}条重复，请删去其中一条。`;
      throw new AnnouncedCalendarRefusal('calendar_day_twice', file, place, problem);
    }
    if (!date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`)) {
      const problem = `${date} 不属于 ${year} 年（也不是上一年12月），请移到所属年份的文件。`;
      throw new AnnouncedCalendarRefusal('calendar_day_of_another_year', file, place, problem);
    }
    seen.set(date, index);
  });
}

function record(value: unknown, place: string, fields: readonly string[], bad: Report): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return bad(place, `必须写有 ${fields.filter((field) => !OPTIONAL.includes(field)).join('、')} 这几项。`);
  }
  const unknown = Object.keys(value).find((field) => !fields.includes(field));
  if (unknown !== undefined)
    return bad(place === '' ? unknown : `${place}.${unknown}`, '是不认识的字段，请删去或改正拼写。');
  return value as Record<string, unknown>;
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1992 && value <= 9999;
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
