import { formatDate } from '../../../../../libs/domain/calendar/office-day.ts';

/** `2026年11月30日 周一` */
export const dayText = (day: string): string => `${day.slice(0, 4)}年${formatDate(day)}`;
