import { groupBy } from '../group-by.ts';
import { isWorkingDay, whyRest } from '../../calendar/day-table.ts';
import { dateOf, fullDate } from '../../calendar/office-day.ts';
import type { RehearsedEvent } from '../rehearsed.ts';
import { restWords } from './rest-words.ts';
import type { Collision } from './collision.ts';
import type { CollisionGround } from './collision-ground.ts';

/** What the plan sends on a rest day, the issue included, and dates that rest on holidays nobody has announced yet. */
export function restDayCollisions({ events, table }: CollisionGround): Collision[] {
  const sent = events.filter(({ verb }) => verb !== 'submit');
  return [...restDays(sent, table), ...provisionalYears(sent, table)];
}

function restDays(sent: readonly RehearsedEvent[], table: CollisionGround['table']): Collision[] {
  const days = groupBy(sent, ({ nominalAt }) => dateOf(nominalAt));
  return [...days].flatMap(([date, events]) => {
    if (isWorkingDay(date, table)) return [];
    const when = fullDate(date);
    const message = `${when}${restWords(whyRest(date, table))}，有${events.length}次下发、提醒、函件或报告在这天发出。`;
    return [
      {
        code: 'rest_day',
        severity: 'warning',
        unitId: null,
        date,
        taskRefs: refsOf(events),
        count: events.length,
        message,
      },
    ];
  });
}

function provisionalYears(sent: readonly RehearsedEvent[], table: CollisionGround['table']): Collision[] {
  const years = groupBy(
    sent.filter(({ provisional }) => provisional),
    ({ nominalAt }) => dateOf(nominalAt).slice(0, 4),
  );
  return [...years].map(([year, events]) => {
    const message = provisionalWords(year, events.length, table);
    return {
      code: 'provisional_year',
      severity: 'info',
      unitId: null,
      date: null,
      taskRefs: refsOf(events),
      count: events.length,
      message,
    };
  });
}

/** A year before one that is loaded was announced long ago. */
function provisionalWords(year: string, count: number, table: CollisionGround['table']): string {
  const announced = Object.keys(table.years).filter((one) => table.years[one]?.status === 'announced');
  if (announced.includes(year)) return `${year}年有${count}个时点由尚未公布放假安排的年份推算，为暂定。`;
  if (announced.some((one) => one > year)) {
    return `没有载入${year}年的放假安排，有${count}个时点按推算的放假日计算；请先导入该年的放假安排再推演。`;
  }
  return `${year}年放假安排尚未公布，有${count}个时点为暂定，公布后可能变动。`;
}

const refsOf = (events: readonly RehearsedEvent[]): string[] => [...new Set(events.map(({ taskRef }) => taskRef))];
