import { addDays, addMonths, atTime, dateOf } from '../../../libs/domain/calendar/office-day.ts';
import { allPeriods } from '../../../libs/domain/duty/duty-period.ts';
import type { DutyFacts, DutyPeriod } from '../../../libs/domain/duty/duty-facts.ts';
import type { DutyWindow } from '../../../libs/domain/duty/duty-rule.ts';
import { cadenceWindow } from '../../../libs/domain/policy/cadence.ts';
import type { Delivery } from '../../../libs/temporal/case-engine.ts';
import type { EngineOffice } from './engine-office.ts';
import type { CommandChoice } from '../office/office-desk.ts';
import type { DutyOrder } from '../office/case-orders.ts';

interface Terms extends Partial<Pick<DutyOrder, 'count' | 'by' | 'cooperating'>> {
  /** How long it runs; a year unless told. */
  months?: number;
}

/** A duty of 柳湾村 that runs from the first day of the next window of its kind, opened at nine of that day. */
export class EngineDuty {
  readonly id: string;
  readonly office: EngineOffice;
  /** Days of its windows, as the rule has them. */
  readonly windows: ReturnType<typeof allPeriods>;
  private acts = 0;

  private constructor(office: EngineOffice, id: string, windows: EngineDuty['windows']) {
    this.office = office;
    this.id = id;
    this.windows = windows;
  }

  static async issued(
    office: EngineOffice,
    every: Exclude<DutyWindow, 'span'>,
    { months = 12, ...terms }: Terms = {},
  ): Promise<EngineDuty> {
    const today = dateOf((await office.instant()).toISOString());
    const from = addDays(cadenceWindow(every, today).last, 1);
    const until = addDays(addMonths(from, months), -1);
    await office.letTimePass(atTime(from, '09:00'), []);
    const id = await office.issueDuty({ unit: '柳湾村', every, count: 1, from, until, ...terms });
    const rule = { every, count: 1, from, until, by: terms.by ?? null, actor: null };
    return new EngineDuty(office, id, allPeriods(rule));
  }

  /** A day of a window: so many days after its first one, or from its last one, which is -1. */
  day(window: number, offset: number): string {
    const { first, last } = this.windows[window]!;
    return offset < 0 ? addDays(last, offset + 1) : addDays(first, offset);
  }

  /** Everything that is due by an office time of a day has come. */
  async until(day: string, time = '10:00'): Promise<void> {
    const instant = atTime(day, time);
    await this.office.climbUntil(this.id, instant);
    await this.office.fastForwardTo(this.id, instant);
  }

  /** One act of a day, recorded on it at ten. */
  async record(day: string, payload: Record<string, unknown> = {}, more: CommandChoice = {}): Promise<Delivery> {
    await this.until(day);
    return this.recordNow(day, payload, more);
  }

  async recordNow(on: string, payload: Record<string, unknown> = {}, more: CommandChoice = {}): Promise<Delivery> {
    return this.office.act(this.id, '柳干事', 'record_act', this.payload(on, payload), more);
  }

  payload(on: string, more: Record<string, unknown> = {}): Record<string, unknown> {
    this.acts += 1;
    return { on, text: `第${this.acts}次带队检查`, ...more };
  }

  async facts(): Promise<DutyFacts> {
    return (await this.office.dutyRow(this.id)).facts;
  }

  async period(window: number): Promise<DutyPeriod> {
    return (await this.facts()).periods[window]!;
  }

  /** `done/madeUp` of every window so far. */
  async figures(): Promise<string[]> {
    return (await this.facts()).periods.map(({ done, madeUp }) => `${done}/${madeUp}`);
  }

  /** Lets the time pass until a planned rung has come, and every earlier one before it. */
  async climbTo(name: string): Promise<void> {
    const rung = (await this.office.row(this.id)).plan.find(({ clock, rungId }) => `${clock}/${rungId}` === name);
    if (rung === undefined) throw new Error(`no rung ${name} to come`);
    await this.office.climbUntil(this.id, rung.at);
    await this.office.fastForwardTo(this.id, rung.at);
  }

  /** How often each template went to somebody since it was asked last. */
  async told(): Promise<Record<string, number>> {
    const fresh = await this.office.messages.unseen();
    await this.office.messages.expect(...fresh);
    const counts: Record<string, number> = {};
    for (const { to, template } of fresh) counts[`${template} ${to}`] = (counts[`${template} ${to}`] ?? 0) + 1;
    return counts;
  }
}
