import { access, constants, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { availableMemory } from 'node:process';
import { join } from 'node:path';
import { endProcess } from '../../../apps/local/src/processes/end-process.ts';
import { identify, isAlive, type ProcessIdentity } from '../../../apps/local/src/processes/process-identity.ts';

const prefix = 'duban-test-';
/** A file system in memory, as Linux has one. */
const MEMORY = '/dev/shm';
const MEMORY_NEEDED = 4 * 1024 ** 3;

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

  /** On the disk unless another place is told. */
  static async make(place = tmpdir()): Promise<RunDirectory> {
    await clearKilledRuns();
    const path = await mkdtemp(join(place, prefix));
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

/**
 * In memory where there is room: tests make and drop hundreds of databases, and a disk's file system spends seconds looking
 * for inodes that were not deleted just now.
 */
export async function fastPlace(): Promise<string> {
  try {
    await access(MEMORY, constants.W_OK);
    const { bavail, bsize } = await statfs(MEMORY);
    return Math.min(bavail * bsize, availableMemory()) >= MEMORY_NEEDED ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

async function directoriesOfRuns(): Promise<string[]> {
  const found = await Promise.all(
    [tmpdir(), MEMORY].map(async (place) => {
      const names = await readdir(place).catch(() => []);
      return names.filter((name) => name.startsWith(prefix)).map((name) => join(place, name));
    }),
  );
  return found.flat();
}

async function clearKilledRuns(): Promise<void> {
  for (const path of await directoriesOfRuns()) {
    const record = await readFile(join(path, 'run.json'), 'utf8').then(
      (text) => JSON.parse(text) as RunRecord,
      () => undefined,
    );
    if (record === undefined || (await isAlive(record.owner))) continue;
    for (const server of record.servers) await endProcess(server, 'SIGKILL');
    await rm(path, { recursive: true, force: true });
  }
}
