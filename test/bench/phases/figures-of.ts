import { percentile } from '../measure/arrivals.ts';
import { eachPart, totalOf, type Usage } from '../measure/meter.ts';
import type { Side } from '../sides/side.ts';
import type { Stand } from '../sides/stand.ts';
import type { Lateness, Phase, SideFigures } from './figures.ts';
import type { Life } from './life.ts';

const PHASES: readonly Phase[] = ['open', 'storm', 'commands', 'close'];

export interface Before {
  bytes: Awaited<ReturnType<Stand['bytes']>>;
  writes: Awaited<ReturnType<Stand['writes']>>;
}

type LifeFigures = Omit<SideFigures, 'memoryMb' | 'idleCpuShareOfCore'>;

/** What a finished life says about its side. */
export async function figuresOf(side: Side, life: Life, before: Before, open: Before['bytes']): Promise<LifeFigures> {
  const cases = life.ids.length;
  const { doubled, early } = await side.faults();
  const writes = await side.stand.writes();
  return {
    ...ratesOf(life, cases),
    ...cpuOf(life, cases),
    rungsMissing: cases - life.fired.length,
    rungsDoubled: doubled,
    rungsEarly: early,
    bytesPerOpenCase: {
      database: (open.database - before.bytes.database) / cases,
      engine: (open.engine - before.bytes.engine) / cases,
    },
    ...(await historyOf(side, life.ids)),
    transactionsPerCase: (writes.transactions - before.writes.transactions) / cases,
    walBytesPerCase: (writes.walBytes - before.writes.walBytes) / cases,
    remarks: await side.remarks(life.ids),
  };
}

function ratesOf(life: Life, cases: number) {
  return {
    acceptMs: life.acceptMs,
    startsPerSecond: life.startsPerSecond,
    rungsPerSecond: (life.fired.length * 1000) / (life.fired.at(-1) ?? Number.NaN),
    lateness: latenessOf(life.fired),
    commandsPerSecond: life.commandsPerSecond,
    commandLatency: latenessOf(life.commandMs),
    commandsAnsweredLater: life.answeredLater,
    closingsPerSecond: life.closingsPerSecond,
    cases,
  };
}

function cpuOf(life: Life, cases: number) {
  const byPhase = <T>(value: (usage: Usage) => T): Record<Phase, T> =>
    Object.fromEntries(PHASES.map((phase) => [phase, value(life.usage[phase] as Usage)])) as Record<Phase, T>;
  const cpu = byPhase((usage) => eachPart((part) => usage.cpuMs[part] / cases));
  const whole = eachPart((part) => PHASES.reduce((sum, phase) => sum + cpu[phase][part], 0));
  return {
    cpuMsPerCase: { ...whole, total: totalOf(whole) },
    cpuMsPerCaseByPhase: cpu,
    othersShare: byPhase((usage) => usage.othersShare),
  };
}

const latenessOf = (values: readonly number[]): Lateness => ({
  p50Ms: percentile(values, 0.5),
  p99Ms: percentile(values, 0.99),
  maxMs: Math.max(...values),
});

/** Read from one closed case; all lead the same life. */
async function historyOf(side: Side, ids: readonly string[]) {
  const workflowId = side.workflowIdOf(ids[Math.floor(ids.length / 2)] ?? '');
  const events = (await side.stand.client.workflow.getHandle(workflowId).fetchHistory()).events ?? [];
  const tasks = events.filter((event) => event.workflowTaskCompletedEventAttributes);
  return { historyEventsPerCase: events.length, workflowTasksPerCase: tasks.length };
}
