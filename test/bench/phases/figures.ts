import type { PerPart } from '../measure/meter.ts';

export interface Lateness {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

export type Phase = 'open' | 'storm' | 'commands' | 'close';

/** Everything measured of one side. Rates are per second, memory in megabytes, CPU in milliseconds. */
export interface SideFigures {
  readonly cases: number;
  readonly acceptMs: number;
  readonly startsPerSecond: number;
  readonly rungsPerSecond: number;
  readonly lateness: Lateness;
  readonly rungsMissing: number;
  readonly rungsDoubled: number;
  readonly rungsEarly: number;
  readonly commandsPerSecond: number;
  readonly commandLatency: Lateness;
  readonly commandsAnsweredLater: number;
  readonly closingsPerSecond: number;
  readonly bytesPerOpenCase: { readonly database: number; readonly engine: number };
  readonly cpuMsPerCase: PerPart & { readonly total: number };
  readonly cpuMsPerCaseByPhase: Record<Phase, PerPart>;
  readonly othersShare: Record<Phase, number>;
  readonly memoryMb: { readonly idle: PerPart; readonly load: PerPart };
  readonly idleCpuShareOfCore: number;
  readonly historyEventsPerCase: number;
  readonly workflowTasksPerCase: number;
  readonly transactionsPerCase: number;
  readonly walBytesPerCase: number;
  readonly remarks: Record<string, number>;
}
