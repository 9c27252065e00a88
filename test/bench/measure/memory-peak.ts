import { eachPart, totalOf, type Meter, type PerPart } from './meter.ts';

const EVERY_MS = 1000;

/** Remembers the largest resident memory seen while it watches. */
export class MemoryPeak {
  peak: PerPart = eachPart(() => 0);
  private readonly timer: NodeJS.Timeout;

  constructor(meter: Meter) {
    this.timer = setInterval(() => {
      const now = meter.memoryMb();
      if (totalOf(now) > totalOf(this.peak)) this.peak = now;
    }, EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
