import { endLeftBehind as endPostgres } from '../postgres/left-behind.ts';
import { endProcess } from '../processes/end-process.ts';
import { markedProcesses } from '../processes/marked-processes.ts';
import { isAlive } from '../processes/process-identity.ts';
import type { DataDirectory } from '../installation/data-directory.ts';
import type { RunState } from '../installation/run-state.ts';

const graceMilliseconds = 5_000;

/** Ends what a killed launcher left running on this data directory: by number and start mark, the database last. */
export async function endLeftBehind(data: DataDirectory, state: RunState, say: (line: string) => void): Promise<void> {
  const recorded = state.children().filter(([name]) => name !== 'postgres');
  const marked = await markedProcesses(data.root);
  const all = new Map([...recorded.map(([, identity]) => identity), ...marked].map((one) => [one.pid, one]));
  const living = [];
  for (const identity of all.values()) if (await isAlive(identity)) living.push(identity);
  if (living.length > 0) say(`上次没有正常结束，正在清理遗留的 ${living.length} 个进程…`);
  await Promise.all(living.map((identity) => endProcess(identity, 'SIGTERM', graceMilliseconds)));
  for (const [name] of recorded) await state.setChild(name, undefined);
  await endPostgres(data.postgres);
  await state.setChild('postgres', undefined);
}
