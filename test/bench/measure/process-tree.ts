import { readdirSync, readFileSync } from 'node:fs';

/** Linux reports CPU time in hundredths of a second to every program. */
const TICK_MS = 10;

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** Milliseconds used by itself and by its children that have ended. */
  readonly cpuMs: number;
}

/** A process and everything it started, as they live now. */
function treeOf(root: number): Stat[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(Number(name)) ?? []);
  const members = new Set([root]);
  for (let grown = true; grown;) {
    const fresh = all.filter(({ pid, parent }) => members.has(parent) && !members.has(pid));
    for (const { pid } of fresh) members.add(pid);
    grown = fresh.length > 0;
  }
  return all.filter(({ pid }) => members.has(pid));
}

function readStat(pid: number): Stat | undefined {
  const text = readOr(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  // The program's name stands in brackets and may hold blanks; fields are counted behind it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { pid, parent: Number(fields[1]), cpuMs: ticks * TICK_MS };
}

/** CPU milliseconds of a process tree so far, its ended members included. */
export function cpuMsOf(root: number): number {
  return treeOf(root).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

/** Megabytes resident, shared pages counted once (proportionally) over the tree. */
export function memoryMbOf(root: number): number {
  const kilobytes = treeOf(root).map(({ pid }) => {
    const shared = /^Pss:\s+(\d+)/m.exec(readOr(`/proc/${pid}/smaps_rollup`) ?? '');
    const plain = /^VmRSS:\s+(\d+)/m.exec(readOr(`/proc/${pid}/status`) ?? '');
    return Number((shared ?? plain)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** Milliseconds all cores together have been busy since the machine started. */
export function machineBusyMs(): number {
  const [, ...fields] = (readOr('/proc/stat')?.split('\n')[0] ?? '').trim().split(/\s+/);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = fields.map(Number);
  return (user + nice + system + irq + softirq) * TICK_MS;
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended, or its numbers are its owner's alone.
    return undefined;
  }
}
