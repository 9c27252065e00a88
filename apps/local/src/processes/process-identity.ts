import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { promisify } from 'node:util';

/** One process for good: a number alone may be given to a stranger after its owner died. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque start mark of the operating system; equal only for the same process. */
  readonly start: string;
}

/** The start mark of a living process, or undefined when there is none (a zombie counts as ended). */
export async function startMark(pid: number): Promise<string | undefined> {
  return platform() === 'linux' ? linuxStartMark(pid) : posixStartMark(pid);
}

function linuxStartMark(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in brackets and may hold blanks; fields are counted behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

async function posixStartMark(pid: number): Promise<string | undefined> {
  const answer = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined);
  return answer?.stdout.trim() || undefined;
}

/** Identity of a living process; throws when it is gone. */
export async function identify(pid: number): Promise<ProcessIdentity> {
  const start = await startMark(pid);
  if (start === undefined) throw new Error(`process ${pid} has ended`);
  return { pid, start };
}

export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  return (await startMark(identity.pid)) === identity.start;
}
