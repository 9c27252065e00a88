import { formatDate } from '../../../../../libs/domain/calendar/office-day.ts';

const dayWords = (day: string): string => formatDate(day).split(' ')[0] ?? day;

/** `10月1日至12月31日`, with the years where they differ; the window's name tells the year otherwise. */
export function spanWords({ first, last }: { first: string; last: string }): string {
  const years = [first, last].map((day) => day.slice(0, 4));
  const year = (index: number): string => (years[0] === years[1] ? '' : `${years[index]}年`);
  return `${year(0)}${dayWords(first)}至${year(1)}${dayWords(last)}`;
}
