import { addDays, addMonths, type IsoDate } from '../calendar/office-day.ts';
import { isPlausibleDue } from '../notice-matching/due-range.ts';
import { Refusal } from '../refusal/refusal.ts';

/** The office days looked at, both included. */
export interface RehearsalRange {
  from: IsoDate;
  to: IsoDate;
}

interface AskedRange {
  issuedOn: IsoDate;
  /** The day of the issue by default. */
  from?: IsoDate | undefined;
  /** A year after the issue by default. */
  to?: IsoDate | undefined;
}

const YEAR_MONTHS = 12;

/** Which days a rehearsal shows. Refuses days more than ten years from today (`day_too_far`) and a range that ends before it begins (`range_reversed`). */
export function rehearsalRange({ issuedOn, ...asked }: AskedRange, today: IsoDate): RehearsalRange {
  refuseFar('issueDate', '下发日', issuedOn, today);
  const from = asked.from ?? issuedOn;
  const to = asked.to ?? addDays(addMonths(issuedOn, YEAR_MONTHS), -1);
  refuseFar('from', '起始日', from, today);
  refuseFar('to', '结束日', to, today);
  if (from <= to) return { from, to };
  const begin = asked.from === undefined ? `下发日${from}` : `起始日${from}`;
  const end = asked.to === undefined ? `下发后一年（${to}）` : `结束日${to}`;
  throw new Refusal('invalid', 'range_reversed', `${begin}晚于${end}，请对调或改正。`, [
    { path: asked.to === undefined ? 'from' : 'to', value: asked.to ?? from, message: `${begin}晚于${end}` },
  ]);
}

function refuseFar(path: string, name: string, day: IsoDate, today: IsoDate): void {
  if (isPlausibleDue(day, today)) return;
  const message = `${name}${day}离今天超过十年`;
  throw new Refusal('invalid', 'day_too_far', `${message}，请核对年份，或另选一天。`, [{ path, value: day, message }]);
}
