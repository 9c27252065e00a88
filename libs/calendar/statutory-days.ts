import { LunarDay, SolarTerm, type SolarDay } from 'tyme4ts';
import { addDays, type IsoDate } from '../domain/calendar/office-day.ts';

/** First year of the 13 days in force: 《全国年节及纪念日放假办法》第二条, as amended from 2025-01-01. */
export const FIRST_STATUTORY_YEAR = 2025;
/** 清明, counted from the winter solstice that begins the year of terms. */
const QINGMING = 7;

/**
 * The 13 statutory holidays of a year, by date; days that fall together share one entry (`国庆节、中秋节`). They are what is known before
 * the State Council arranges the year: neither bridging days nor make-up working days.
 */
export function statutoryDays(year: number): readonly StatutoryDay[] {
  const known = found.get(year) ?? lookUp(year);
  found.set(year, known);
  return known;
}

interface StatutoryDay {
  readonly date: IsoDate;
  readonly name: string;
}

/** Every day table holds 75 years, and the moon does not change its mind. */
const found = new Map<number, readonly StatutoryDay[]>();

function lookUp(year: number): readonly StatutoryDay[] {
  const newYear = lunar(year, 1, 1);
  const named: [string, IsoDate[]][] = [
    ['元旦', [`${year}-01-01`]],
    ['春节', [-1, 0, 1, 2].map((n) => addDays(newYear, n))],
    ['清明节', [isoOf(SolarTerm.fromIndex(year, QINGMING).getSolarDay())]],
    ['劳动节', [`${year}-05-01`, `${year}-05-02`]],
    ['端午节', [lunar(year, 5, 5)]],
    ['国庆节', [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`]],
    ['中秋节', [lunar(year, 8, 15)]],
  ];
  const names = new Map<IsoDate, string[]>();
  for (const [name, dates] of named) for (const date of dates) names.set(date, [...(names.get(date) ?? []), name]);
  return [...names]
    .map(([date, all]) => ({ date, name: all.join('、') }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

const lunar = (year: number, month: number, day: number): IsoDate =>
  isoOf(LunarDay.fromYmd(year, month, day).getSolarDay());

const isoOf = (day: SolarDay): IsoDate =>
  [day.getYear(), day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0')).join('-');
