import { totalOf } from '../measure/meter.ts';
import type { SideFigures } from '../phases/figures.ts';
import type { ReadingTime } from '../reading/reading-time.ts';

export interface Aim {
  readonly title: string;
  readonly unit: string;
  readonly product: number;
  readonly bare: number | null;
  /** Product against bare, where both were measured. */
  readonly ratio: number | null;
  readonly aim: string;
  readonly met: boolean;
}

/** Shares of the bare workflow's throughput and cost the product aims at. */
const LEAST_SHARE = 0.75;
const MOST_CPU = 1.3;
const MOST_LATENESS_MS = 3000;
const ACCEPT_MS_PER_1000 = 1000;
const REHEARSAL_MS = 1000;
const PARSE_MS = 300;

/** What needs no server: milliseconds. */
export interface Alone {
  readonly rehearsal: number;
  readonly duties: number;
  readonly reading: ReadingTime;
}

/** The figures with an aim, ratios first. */
export function aimsOf(product: SideFigures, bare: SideFigures, { rehearsal, duties, reading }: Alone): Aim[] {
  const rate = (title: string, key: 'startsPerSecond' | 'rungsPerSecond' | 'commandsPerSecond' | 'closingsPerSecond') =>
    against(title, '件/秒', product[key], bare[key], `≥ ${LEAST_SHARE} 倍`, (ratio) => ratio >= LEAST_SHARE);
  const { total } = product.cpuMsPerCase;
  const bareTotal = bare.cpuMsPerCase.total;
  const acceptPer1000 = (product.acceptMs * 1000) / product.cases;
  const wrong = product.rungsMissing + product.rungsDoubled + product.rungsEarly;
  return [
    rate('开办', 'startsPerSecond'),
    rate('同时到期的档次', 'rungsPerSecond'),
    rate('处理操作（签收、反馈）', 'commandsPerSecond'),
    rate('办结', 'closingsPerSecond'),
    against('每件全程处理器时间', '毫秒', total, bareTotal, `≤ ${MOST_CPU} 倍`, (ratio) => ratio <= MOST_CPU),
    alone('到期后99%的档次完成', '毫秒', product.lateness.p99Ms, '≤ 3000', product.lateness.p99Ms <= MOST_LATENESS_MS),
    alone('漏掉、重复或提前的档次', '个', wrong, '= 0', wrong === 0),
    alone('受理1000项任务（一个事务）', '毫秒', acceptPer1000, '≤ 1000', acceptPer1000 <= ACCEPT_MS_PER_1000),
    alone('推演60项任务一年', '毫秒', rehearsal, '≤ 1000', rehearsal <= REHEARSAL_MS),
    alone('推演60项按季职责一年', '毫秒', duties, '≤ 1000', duties <= REHEARSAL_MS),
    {
      ...against(
        '解析3.5万字的通知（基准：读文件并逐行试一个正则）',
        '毫秒',
        reading.parse,
        reading.baseline,
        '≤ 300',
        () => true,
      ),
      met: reading.parse <= PARSE_MS,
    },
  ];
}

function against(
  title: string,
  unit: string,
  product: number,
  bare: number,
  aim: string,
  isMet: (ratio: number) => boolean,
): Aim {
  const ratio = product / bare;
  return { title, unit, product, bare, ratio, aim, met: isMet(ratio) };
}

function alone(title: string, unit: string, product: number, aim: string, met: boolean): Aim {
  return { title, unit, product, bare: null, ratio: null, aim, met };
}

export interface Figure {
  readonly title: string;
  readonly product: number;
  readonly bare: number;
}

/** Figures without an aim of their own. */
export function otherFiguresOf(product: SideFigures, bare: SideFigures): Figure[] {
  const figures: [string, (side: SideFigures) => number][] = [
    ['档次迟延 p50 毫秒', (side) => side.lateness.p50Ms],
    ['档次迟延 p99 毫秒', (side) => side.lateness.p99Ms],
    ['档次迟延最大 毫秒', (side) => side.lateness.maxMs],
    ['操作应答 p50 毫秒（100个并行）', (side) => side.commandLatency.p50Ms],
    ['操作应答 p99 毫秒', (side) => side.commandLatency.p99Ms],
    ['稍后应答的操作', (side) => side.commandsAnsweredLater],
    ['每件在办：业务库字节', (side) => side.bytesPerOpenCase.database],
    ['每件在办：引擎库字节', (side) => side.bytesPerOpenCase.engine],
    ['处理器毫秒/件：工作进程', (side) => side.cpuMsPerCase.worker],
    ['处理器毫秒/件：引擎', (side) => side.cpuMsPerCase.engine],
    ['处理器毫秒/件：数据库', (side) => side.cpuMsPerCase.database],
    ['空闲内存 MB', (side) => totalOf(side.memoryMb.idle)],
    ['各阶段后内存 MB', (side) => totalOf(side.memoryMb.load)],
    ['空闲时占一个核的比例', (side) => side.idleCpuShareOfCore],
    ['每件历史事件', (side) => side.historyEventsPerCase],
    ['每件流程任务', (side) => side.workflowTasksPerCase],
    ['每件事务', (side) => side.transactionsPerCase],
    ['每件预写日志字节', (side) => side.walBytesPerCase],
  ];
  return figures.map(([title, of]) => ({ title, product: of(product), bare: of(bare) }));
}
