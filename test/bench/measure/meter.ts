import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { cpuMsOf, machineBusyMs, memoryMbOf } from './process-tree.ts';

export const PARTS = ['worker', 'engine', 'database'] as const;
export type Part = (typeof PARTS)[number];
export type PerPart = Record<Part, number>;

export interface Usage {
  /** CPU milliseconds. */
  readonly cpuMs: PerPart;
  /** Share of the machine that programs outside the measurement used, 0 to 1. */
  readonly othersShare: number;
}

interface Mark {
  readonly at: number;
  readonly cpuMs: PerPart;
  readonly selfMs: number;
  readonly busyMs: number;
}

export const eachPart = (value: (part: Part) => number): PerPart => ({
  worker: value('worker'),
  engine: value('engine'),
  database: value('database'),
});
export const totalOf = (parts: PerPart): number => PARTS.reduce((sum, part) => sum + parts[part], 0);

const QUIET_WINDOW_MS = 500;
const QUIET_CORES = 0.15;

/** Reads what the process trees of one side use. */
export class Meter {
  private readonly roots: PerPart;

  constructor(roots: PerPart) {
    this.roots = roots;
  }

  mark(): Mark {
    const { user, system } = process.cpuUsage();
    const cpuMs = eachPart((part) => cpuMsOf(this.roots[part]));
    return { at: Date.now(), cpuMs, selfMs: (user + system) / 1000, busyMs: machineBusyMs() };
  }

  since(from: Mark): Usage {
    const to = this.mark();
    const cpuMs = eachPart((part) => to.cpuMs[part] - from.cpuMs[part]);
    const others = to.busyMs - from.busyMs - totalOf(cpuMs) - (to.selfMs - from.selfMs);
    const capacity = Math.max(1, to.at - from.at) * availableParallelism();
    return { cpuMs, othersShare: Math.max(0, others / capacity) };
  }

  memoryMb(): PerPart {
    return eachPart((part) => memoryMbOf(this.roots[part]));
  }

  /** Waits until the parts have done what they still had to do; gives up after the patience (seconds). */
  async untilQuiet(patienceSeconds = 60): Promise<void> {
    const until = Date.now() + patienceSeconds * 1000;
    for (let quiet = 0; quiet < 2 && Date.now() < until;) {
      const from = this.mark();
      await pause(QUIET_WINDOW_MS);
      quiet = totalOf(this.since(from).cpuMs) / QUIET_WINDOW_MS < QUIET_CORES ? quiet + 1 : 0;
    }
  }
}
