import { setTimeout as pause } from 'node:timers/promises';
import { arrivals } from '../measure/arrivals.ts';
import { atATime } from '../measure/at-a-time.ts';
import type { Meter, Usage } from '../measure/meter.ts';
import type { Act, Side } from '../sides/side.ts';
import type { Phase } from './figures.ts';

/** Commands under way at one time, each on another case. */
const AT_A_TIME = 100;
const PATIENCE_SECONDS = 90;

/** The whole life of some cases of one side, phase by phase: opened, all due at one instant, signed and reported, closed. */
export class Life {
  readonly usage: Partial<Record<Phase, Usage>> = {};
  ids: string[] = [];
  acceptMs = Number.NaN;
  startsPerSecond = Number.NaN;
  /** Lateness of every rung that fired, milliseconds. */
  fired: number[] = [];
  commandsPerSecond = Number.NaN;
  commandMs: number[] = [];
  answeredLater = 0;
  closingsPerSecond = Number.NaN;
  private watched: Promise<number[]> = Promise.resolve([]);
  private readonly side: Side;
  private readonly meter: Meter;
  private readonly cases: number;
  private readonly dueAt: Date;

  constructor(side: Side, meter: Meter, cases: number, dueAt: Date) {
    this.side = side;
    this.meter = meter;
    this.cases = cases;
    this.dueAt = dueAt;
  }

  /** Leads them through all phases at once. */
  async live(): Promise<this> {
    await this.open();
    await this.fallDue();
    await this.command();
    await this.end();
    return this;
  }

  async open(): Promise<void> {
    const { side, cases } = this;
    const before = await side.opened();
    const firedBefore = await side.fired();
    await this.metered('open', async () => {
      const from = Date.now();
      this.ids = await side.accept(cases, this.dueAt);
      this.watched = this.watchRungs(firedBefore);
      // Handled where it is awaited; a life that ends early must not end the process.
      this.watched.catch(() => {});
      const accepted = Date.now();
      this.acceptMs = accepted - from;
      const seen = await arrivals(() => side.opened(), before, cases, accepted, PATIENCE_SECONDS);
      if (seen.length < cases) throw new Error(`${side.name}: only ${seen.length} of ${cases} cases opened`);
      this.startsPerSecond = (cases * 1000) / (seen.at(-1) ?? Number.NaN);
    });
  }

  /** Waits for the due instant and until the rungs have fired. */
  async fallDue(): Promise<void> {
    await pause(Math.max(0, this.dueAt.getTime() - Date.now()));
    await this.metered('storm', async () => {
      this.fired = await this.watched;
    });
  }

  /** Watches from the due instant on, even when a busy machine is still opening. */
  private async watchRungs(before: number): Promise<number[]> {
    const { side, cases, dueAt } = this;
    await pause(Math.max(0, dueAt.getTime() - Date.now()));
    return arrivals(() => side.fired(), before, cases, dueAt.getTime(), PATIENCE_SECONDS);
  }

  async command(): Promise<void> {
    await this.side.deliverMessages();
    await this.metered('commands', async () => {
      const { ms, perSecond } = await this.act(['sign', 'report']);
      this.commandMs = ms;
      this.commandsPerSecond = perSecond;
    });
  }

  /** Closes them and waits until nothing is left to do for them. */
  async end(): Promise<void> {
    const { side, cases } = this;
    await side.deliverMessages();
    const before = await side.finished();
    await this.metered('close', async () => {
      this.closingsPerSecond = (await this.act(['close'])).perSecond;
      await arrivals(() => side.finished(), before, cases, Date.now(), PATIENCE_SECONDS);
    });
  }

  private async act(acts: readonly Act[]): Promise<{ ms: number[]; perSecond: number }> {
    const ms: number[] = [];
    const from = Date.now();
    for (const act of acts) {
      await atATime(this.ids, AT_A_TIME, async (id) => {
        const asked = Date.now();
        if (!(await this.side.act(id, act))) this.answeredLater += 1;
        ms.push(Date.now() - asked);
      });
    }
    return { ms, perSecond: (ms.length * 1000) / (Date.now() - from) };
  }

  private async metered(phase: Phase, work: () => Promise<void>): Promise<void> {
    const from = this.meter.mark();
    await work();
    await this.meter.untilQuiet();
    this.usage[phase] = this.meter.since(from);
  }
}
