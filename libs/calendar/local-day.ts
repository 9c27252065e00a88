import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { isProvisional, isWorkingDay, type DayTable } from '../domain/calendar/day-table.ts';
import { dateOf, fullDate, type IsoDate } from '../domain/calendar/office-day.ts';
import type { Actor } from '../domain/case/actor.ts';
import { Refusal } from '../domain/refusal/refusal.ts';
import { appendSystem } from '../ledger/append.ts';
import { LocalDayEntity } from '../persistence/entities/local-day.entity.ts';
import { changeCalendar, lockCalendar, type CalendarChange, type CalendarFollower } from './change-calendar.ts';
import { dayTableOf } from './day-table-of.ts';
import { readStoredCalendar } from './stored-calendar.ts';

export interface LocalDayOrder {
  date: IsoDate;
  kind: 'off' | 'work';
  reason: string;
  documentNumber: string;
}

/**
 * Records a day the local government moved. Refuses `local_day_twice`, `local_day_contradicts_notice` (also a statutory holiday of a
 * year not announced), `local_day_without_effect`, `local_day_past` and
 * `local_day_far`.
 */
export async function addLocalDay(
  manager: EntityManager,
  at: Date,
  order: LocalDayOrder,
  actor: Actor,
  followers: Iterable<CalendarFollower>,
): Promise<CalendarChange | null> {
  await lockCalendar(manager);
  await tableWithLocalDay(manager, at, order);
  const cause = `${actor.name}登记本地调班：${order.date}${WORDS[order.kind]}`;
  return changeCalendar(
    manager,
    at,
    { cause, told: `${fullDate(order.date)}${TOLD[order.kind]}（${order.documentNumber}）` },
    async () => {
      const id = randomUUID();
      const added = { addedAt: at, addedBy: actor.name, withdrawnAt: null, withdrawnBy: null, withdrawnReason: null };
      await manager.insert(LocalDayEntity, { id, ...order, ...added });
      const body = { id, name: order.date, ...order, actor: { id: actor.id, name: actor.name } };
      await appendSystem(manager, at, 'calendar.local_day_added', body);
    },
    followers,
  );
}

/** Takes a local addition back, with a reason; it stays as history. Refuses `local_day_unknown` and `local_day_withdrawn`. */
export async function withdrawLocalDay(
  manager: EntityManager,
  at: Date,
  { id, reason }: { id: string; reason: string },
  actor: Actor,
  followers: Iterable<CalendarFollower>,
): Promise<CalendarChange | null> {
  await lockCalendar(manager);
  const day = await standingLocalDay(manager, id);
  return changeCalendar(
    manager,
    at,
    {
      cause: `${actor.name}撤销本地调班：${day.date}`,
      told: `${fullDate(day.date)}不再${TOLD[day.kind]}（撤销${day.documentNumber}的登记）`,
    },
    async () => {
      const withdrawn = { withdrawnAt: at, withdrawnBy: actor.name, withdrawnReason: reason };
      await manager.update(LocalDayEntity, { id }, withdrawn);
      const { date, kind, documentNumber } = day;
      const body = { id, name: date, date, kind, documentNumber, reason, actor: { id: actor.id, name: actor.name } };
      await appendSystem(manager, at, 'calendar.local_day_withdrawn', body);
    },
    followers,
  );
}

/** The day table with this day moved, nothing stored. Refuses what `addLocalDay` refuses. */
export async function tableWithLocalDay(
  manager: EntityManager,
  at: Date,
  order: Pick<LocalDayOrder, 'date' | 'kind'> & Partial<Pick<LocalDayOrder, 'documentNumber'>>,
): Promise<DayTable> {
  const { years, local } = await readStoredCalendar(manager);
  const registered = local.find(({ date }) => date === order.date);
  if (registered !== undefined) {
    const detail = `${fullDate(order.date)}已按${registered.documentNumber}登记，请先撤销原来的登记。`;
    throw new Refusal('conflict', 'local_day_twice', detail, [{ path: 'date', message: detail }]);
  }
  refuseAgainstTheLaw(order, dayTableOf(years));
  refusePast(order, dateOf(at.toISOString()));
  refuseFar(order, dateOf(at.toISOString()));
  return dayTableOf(years, [...local, { documentNumber: '未登记', ...order }]);
}

/** The day table without this local addition, nothing stored. Refuses what `withdrawLocalDay` refuses. */
export async function tableWithoutLocalDay(manager: EntityManager, id: string): Promise<DayTable> {
  await standingLocalDay(manager, id);
  const { years, local } = await readStoredCalendar(manager);
  return dayTableOf(
    years,
    local.filter((day) => day.id !== id),
  );
}

async function standingLocalDay(manager: EntityManager, id: string): Promise<LocalDayEntity> {
  const day = await manager.findOneBy(LocalDayEntity, { id });
  if (day === null) throw new Refusal('not_found', 'local_day_unknown', '没有这条本地调班，请刷新后再试。');
  if (day.withdrawnAt === null) return day;
  const detail = `${fullDate(day.date)}的本地调班已由${day.withdrawnBy}撤销，不必再撤。`;
  throw new Refusal('conflict', 'local_day_withdrawn', detail);
}

const WORDS = { off: '放假', work: '上班' } as const;
const TOLD = { off: '放假', work: '调休上班' } as const;

/** What was counted over a day that has passed was told to people; nobody is judged by a day moved afterwards (ADR 11). */
function refusePast({ date }: Pick<LocalDayOrder, 'date'>, today: IsoDate): void {
  if (date >= today) return;
  const detail = `${fullDate(date)}已经过去，本地调班只能登记今天或以后的日子，请核对日期和年份。`;
  throw new Refusal('invalid', 'local_day_past', detail, [{ path: 'date', message: detail }]);
}

/** Local governments move days of this year and the next ones; a later year is a slip of the pen. */
const YEARS_AHEAD = 2;

function refuseFar({ date }: Pick<LocalDayOrder, 'date'>, today: IsoDate): void {
  const last = Number(today.slice(0, 4)) + YEARS_AHEAD;
  if (Number(date.slice(0, 4)) <= last) return;
  const detail = `${fullDate(date)}离现在太远，本地调班只登记到${last}年底，请核对年份。`;
  throw new Refusal('invalid', 'local_day_far', detail, [{ path: 'date', message: detail }]);
}

/** Only the State Council moves its own arrangement, and nobody the statutory holidays. */
function refuseAgainstTheLaw({ date, kind }: Pick<LocalDayOrder, 'date' | 'kind'>, official: DayTable): void {
  const arranged = official.days[date];
  if (arranged !== undefined && arranged.kind !== kind) {
    const by = isProvisional(date, official)
      ? '《全国年节及纪念日放假办法》'
      : `国务院办公厅${date.slice(0, 4)}年放假安排`;
    const what = `${fullDate(date)}（${arranged.name}）按${by}${WORDS[arranged.kind]}，本地不能改为${WORDS[kind]}，请核对日期。`;
    throw new Refusal('conflict', 'local_day_contradicts_notice', what, [{ path: 'date', message: what }]);
  }
  if (isWorkingDay(date, official) === (kind === 'work')) {
    const detail = `${fullDate(date)}本来就是${kind === 'work' ? '工作日' : '休息日'}，不必登记，请核对日期。`;
    throw new Refusal('invalid', 'local_day_without_effect', detail, [{ path: 'date', message: detail }]);
  }
}
