import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from './process-identity.ts';

function signalled(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function goneWithin(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (await isAlive(identity)) {
    if (Date.now() > until) return false;
    await pause(50);
  }
  return true;
}

/** Ends exactly this process: asks first, and after the grace period (milliseconds) forces it. Never touches a successor of its number. */
export async function endProcess(
  identity: ProcessIdentity,
  signal: NodeJS.Signals = 'SIGTERM',
  graceMilliseconds = 10_000,
): Promise<void> {
  if (!(await isAlive(identity))) return;
  signalled(identity.pid, signal);
  if (await goneWithin(identity, graceMilliseconds)) return;
  signalled(identity.pid, 'SIGKILL');
  if (!(await goneWithin(identity, 5_000))) throw new Error(`process ${identity.pid} does not end`);
}
