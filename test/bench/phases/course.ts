import { setTimeout as pause } from 'node:timers/promises';
import { arrivals } from '../measure/arrivals.ts';
import { MemoryPeak } from '../measure/memory-peak.ts';
import { Meter, totalOf, type PerPart } from '../measure/meter.ts';
import type { Side } from '../sides/side.ts';
import { figuresOf, type Before } from './figures-of.ts';
import type { SideFigures } from './figures.ts';
import { Life } from './life.ts';

/** Enough for compilers and caches to be warm. */
const WARM_UP = { cases: 100, leadMs: 8000 };
const IDLE_SECONDS = 5;

/** One side's way through the measurement; the two sides take turns, so that both meet the same disturbances. */
export class Course {
  readonly side: Side;
  startsPerSecond = Number.NaN;
  private life!: Life;
  private readonly meter: Meter;
  private readonly memory: MemoryPeak;
  private idle!: { memoryMb: PerPart; cpuShareOfCore: number };
  private before!: Before;
  private bytesOpen!: Before['bytes'];

  constructor(side: Side) {
    this.side = side;
    this.meter = new Meter(side.roots);
    this.memory = new MemoryPeak(this.meter);
  }

  /** Waits for the worker, leads some cases through their whole life, then looks at the side idle. */
  async warmUp(): Promise<void> {
    const { side, meter } = this;
    const opened = await side.opened();
    await side.accept(1, new Date(Date.now() + 3_600_000));
    await arrivals(() => side.opened(), opened, 1, Date.now(), 60);
    const life = new Life(side, meter, WARM_UP.cases, new Date(Date.now() + WARM_UP.leadMs));
    this.startsPerSecond = (await life.live()).startsPerSecond;
    const from = meter.mark();
    await pause(IDLE_SECONDS * 1000);
    const cpuShareOfCore = totalOf(meter.since(from).cpuMs) / (IDLE_SECONDS * 1000);
    this.idle = { memoryMb: meter.memoryMb(), cpuShareOfCore };
  }

  async open(cases: number, dueAt: Date): Promise<void> {
    const { stand } = this.side;
    this.before = { bytes: await stand.bytes(), writes: await stand.writes() };
    this.life = new Life(this.side, this.meter, cases, dueAt);
    await this.life.open();
    this.memory.look();
    this.bytesOpen = await stand.bytes();
  }

  async fallDue(): Promise<void> {
    await this.life.fallDue();
    this.memory.look();
  }

  async command(): Promise<void> {
    await this.life.command();
    this.memory.look();
  }

  async end(): Promise<void> {
    await this.life.end();
    this.memory.look();
  }

  async figures(): Promise<SideFigures> {
    const memoryMb = { idle: this.idle.memoryMb, load: this.memory.peak };
    return {
      ...(await figuresOf(this.side, this.life, this.before, this.bytesOpen)),
      memoryMb,
      idleCpuShareOfCore: this.idle.cpuShareOfCore,
    };
  }

  /** Ends the side's processes. */
  async close(): Promise<void> {
    await this.side.close();
  }
}
