import type { EntityManager } from 'typeorm';
import type { CalendarChange } from '../calendar/change-calendar.ts';
import { readReplannings, requestReplanning } from './replanning.ts';

/** Has open cases follow a change of the calendar, with the reason their people will read. */
export async function followCalendar(manager: EntityManager, change: CalendarChange): Promise<void> {
  const [newest] = await readReplannings(manager, 1);
  await requestReplanning(
    manager,
    {
      calendarVersion: change.after.version,
      amendments: newest?.amendments ?? [],
      kind: 'calendar',
      reason: reasonOf(change),
    },
    change.at,
  );
}

/** `2027年放假安排已公布`, `2026年12月1日 周二放假（云政发〔2026〕9号）` */
function reasonOf({ before, after, told }: CalendarChange): string {
  const announced = Object.entries(after.years)
    .filter(([year, { status }]) => status === 'announced' && before.years[year]?.status !== 'announced')
    .map(([year]) => year);
  return told ?? (announced.length === 0 ? '工作日历有调整' : `${announced.join('、')}年放假安排已公布`);
}
