import { z } from 'zod';
import { isIsoDate } from '../../domain/calendar/office-day.ts';
import type { PlannedAnew } from '../../domain/wording/planned-anew.ts';

const words = (what: string, most: number) =>
  z.string().trim().min(1, `请填写${what}`).max(most, `${what}最多 ${most} 个字`);

/** A file of the holiday-cn schema as it was read; one year has some 40 days. */
export const calendarFileBody = z.strictObject({
  fileName: words('文件名', 200),
  text: z.string().max(200_000, '文件太大：一年的放假安排只有几千字，请核对是否选错了文件'),
  /** 发文字号 of the notice, when the file does not name it. */
  noticeNumber: words('发文字号', 60).nullish(),
});

export const calendarImportBody = calendarFileBody.extend({
  /** Why a year already loaded with other contents is replaced. */
  reason: words('更换理由', 500).nullish(),
});

/** A day and what would become of it. */
export const localDayQuery = z.strictObject({
  date: z.string().refine(isIsoDate, '请写真实存在的日期，例如 2026-10-08'),
  kind: z.enum(['off', 'work'], '请选择放假或上班'),
});

export const localDayBody = localDayQuery.extend({
  reason: words('事由', 500),
  documentNumber: words('文件字号', 60),
});

export const localDayWithdrawalBody = z.strictObject({ reason: words('撤销理由', 500) });

export const yearParam = z.coerce
  .number('应为四位年份')
  .int('应为四位年份')
  .min(1992, '应为四位年份')
  .max(9999, '应为四位年份');

export type CalendarFileBody = z.infer<typeof calendarFileBody>;
export type CalendarImportBody = z.infer<typeof calendarImportBody>;
export type LocalDayQuery = z.infer<typeof localDayQuery>;
export type LocalDayBody = z.infer<typeof localDayBody>;
export type LocalDayWithdrawalBody = z.infer<typeof localDayWithdrawalBody>;

/** `missing`: the year has begun or passed and its notice is not loaded; `provisional`: its notice is not due yet. */
export type YearStanding = 'announced' | 'provisional' | 'missing';

export interface CalendarYearSummary {
  year: number;
  standing: YearStanding;
  /** Addresses of the notice; empty while not announced. */
  papers: string[];
  noticeNumber: string | null;
  fileName: string | null;
  loadedAt: string | null;
  loadedBy: string | null;
}

/** A day that differs from the plain week, and by what. */
export interface CalendarDayRow {
  date: string;
  kind: 'off' | 'work';
  name: string;
  origin: 'notice' | 'statute' | 'local';
  /** Number of the State Council's notice or of the local document. */
  documentNumber: string | null;
  /** Address of the notice. */
  source: string | null;
}

export interface CalendarLoading {
  fileName: string;
  noticeNumber: string | null;
  loadedAt: string;
  loadedBy: string;
  reason: string | null;
  replacedAt: string | null;
}

export interface CalendarYearView extends CalendarYearSummary {
  days: CalendarDayRow[];
  /** Every loading of the year, newest first. */
  loadings: CalendarLoading[];
}

export interface LocalDayRow {
  id: string;
  date: string;
  kind: 'off' | 'work';
  reason: string;
  documentNumber: string;
  addedAt: string;
  addedBy: string;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
}

/** Whether the years people now plan for are announced. */
export interface CalendarLamp {
  lamp: 'green' | 'yellow' | 'red';
  year: number | null;
  text: string;
}

export interface CalendarOverview {
  today: string;
  version: string;
  lamp: CalendarLamp;
  years: CalendarYearSummary[];
  /** Withdrawn ones too, newest date first. */
  localDays: LocalDayRow[];
}

interface ArrangedDay {
  kind: 'off' | 'work';
  name: string;
}

export interface CalendarDayChange {
  date: string;
  before: ArrangedDay | null;
  after: ArrangedDay | null;
  /** `day`: it becomes a working day or a rest day; `holiday`: its name moves terms counted from that holiday; null: no date depends on it. */
  effect: 'day' | 'holiday' | null;
}

export interface CalendarPreview {
  year: number;
  papers: string[];
  noticeNumber: string | null;
  standing: 'new' | 'same' | 'different';
  loaded: { fileName: string; loadedAt: string; loadedBy: string } | null;
  changes: CalendarDayChange[];
  /** Statutory holidays that would be working days: a sign that the file is not complete. */
  unarranged: { date: string; name: string }[];
  /** Holidays no rest day would be named after: terms counted from them could not be counted. */
  unnamed: string[];
  /** What it would do to open cases; null where the file changes nothing. */
  cases: PlannedAnew | null;
}

export interface CalendarImported {
  year: number;
  outcome: 'loaded' | 'replaced' | 'unchanged';
  version: string;
}
