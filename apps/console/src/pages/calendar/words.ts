import type { Look } from '../../patterns/lamp.ts';
import type {
  CalendarDayChange,
  CalendarDayRow,
  CalendarPreview,
  YearStanding,
} from '../../../../../libs/contracts/http/calendar.ts';
import { formatDate } from '../../../../../libs/domain/calendar/office-day.ts';

/** How a year stands: word and shape together, as every lamp. */
export const STANDINGS: Readonly<Record<YearStanding, Look>> = {
  announced: { word: '已公布', shape: '■', colour: '#1b6e3c', ground: '#e8f5ec' },
  provisional: { word: '暂定', shape: '▲', colour: '#8a5300', ground: '#fff4dd' },
  missing: { word: '未载入', shape: '●', colour: '#b42318', ground: '#fdecea' },
};

export const KIND_WORDS = { off: '放假', work: '上班' } as const;

/** What a day rests on: `国办发明电〔2025〕7号`. */
export function groundsOf({ origin, documentNumber }: CalendarDayRow): string {
  if (documentNumber !== null) return origin === 'statute' ? `${documentNumber}（暂定）` : documentNumber;
  return '国务院办公厅通知';
}

/** Why a file looks incomplete; null when every statutory holiday is one. */
export function unarrangedWords(unarranged: CalendarPreview['unarranged']): string | null {
  if (unarranged.length === 0) return null;
  const listed = unarranged.map(({ date, name }) => `${formatDate(date)}（${name}）`).join('、');
  return `按这份文件，法定节假日 ${listed} 要上班。文件可能不完整，请与通知原文核对后再载入。`;
}

/** Holidays that would have no rest day; null when each has one. */
export const unnamedWords = (unnamed: CalendarPreview['unnamed']): string | null =>
  unnamed.length === 0
    ? null
    : `这份文件没有以 ${unnamed.join('、')} 为名的放假日，按这些节日推算的期限将算不出，请核对节日名称。`;

/** What a changed day does to dates. */
export const effectWords = (effect: CalendarDayChange['effect']): string =>
  effect === null ? '否' : { day: '是', holiday: '按节日推算的' }[effect];

/** What a table says of a day: `春节上班`, `平常日`. */
export function arrangedWords(day: CalendarDayChange['before']): string {
  return day === null ? '平常日' : `${day.name}${KIND_WORDS[day.kind]}`;
}
