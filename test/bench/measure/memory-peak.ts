import { eachPart, totalOf, type Meter, type PerPart } from './meter.ts';

/** The largest resident memory seen when somebody looked; looking stops the processes for a moment, so that no phase does it. */
export class MemoryPeak {
  peak: PerPart = eachPart(() => 0);
  private readonly meter: Meter;

  constructor(meter: Meter) {
    this.meter = meter;
  }

  look(): void {
    const now = this.meter.memoryMb();
    if (totalOf(now) > totalOf(this.peak)) this.peak = now;
  }
}
