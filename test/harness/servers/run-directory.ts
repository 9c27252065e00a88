import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from '../../../apps/local/src/processes/end-process.ts';
import { identify, isAlive, type ProcessIdentity } from '../../../apps/local/src/processes/process-identity.ts';

const prefix = 'duban-test-';

interface RunRecord {
  readonly owner: ProcessIdentity;
  readonly servers: ProcessIdentity[];
}

/** The directory of one test run's servers, which records whose it is, so that a killed run is cleared up by the next. */
export class RunDirectory {
  private constructor(
    readonly path: string,
    private readonly record: RunRecord,
  ) {}

  static async make(): Promise<RunDirectory> {
    await clearKilledRuns();
    const path = await mkdtemp(join(tmpdir(), prefix));
    const directory = new RunDirectory(path, { owner: await identify(process.pid), servers: [] });
    await directory.save();
    process.once('exit', () => directory.endAtOnce());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
    return directory;
  }

  async started(server: ProcessIdentity): Promise<void> {
    this.record.servers.push(server);
    await this.save();
  }

  async remove(): Promise<void> {
    this.record.servers.length = 0;
    await rm(this.path, { recursive: true, force: true });
  }

  /** An interrupted run has no time to wait. */
  private endAtOnce(): void {
    for (const { pid } of this.record.servers) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    }
  }

  private save(): Promise<void> {
    return writeFile(join(this.path, 'run.json'), JSON.stringify(this.record));
  }
}

async function clearKilledRuns(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  for (const path of names.map((name) => join(tmpdir(), name))) {
    const record = await readFile(join(path, 'run.json'), 'utf8').then(
      (text) => JSON.parse(text) as RunRecord,
      () => undefined,
    );
    if (record === undefined || (await isAlive(record.owner))) continue;
    for (const server of record.servers) await endProcess(server, 'SIGKILL');
    await rm(path, { recursive: true, force: true });
  }
}
