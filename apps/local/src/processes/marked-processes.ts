import { readdir, readFile } from 'node:fs/promises';
import { startMark, type ProcessIdentity } from './process-identity.ts';

const variable = 'DUBAN_INSTALLATION';

/** Put into the environment of every child, so that one whose number was not yet written down can be found. */
export function installationMark(dataDirectory: string): NodeJS.ProcessEnv {
  return { [variable]: dataDirectory };
}

/** Living processes that carry this installation's mark; Linux only, elsewhere the written numbers must do. */
export async function markedProcesses(dataDirectory: string): Promise<ProcessIdentity[]> {
  if (process.platform !== 'linux') return [];
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(numbers.map((name) => marked(Number(name), `${variable}=${dataDirectory}`)));
  return found.filter((identity) => identity !== undefined);
}

async function marked(pid: number, entry: string): Promise<ProcessIdentity | undefined> {
  const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
  if (!environment.split('\0').includes(entry)) return undefined;
  const start = await startMark(pid);
  return start === undefined ? undefined : { pid, start };
}
