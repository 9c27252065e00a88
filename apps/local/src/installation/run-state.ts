import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessIdentity } from '../processes/process-identity.ts';
import { writeWhole } from './write-whole.ts';

interface Recorded {
  ports: Record<string, number>;
  children: Record<string, ProcessIdentity>;
}

/** What is running and on which ports, on disk, so that the next start finds what a killed one left behind. */
export class RunState {
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly recorded: Recorded,
  ) {}

  static async open(runDirectory: string): Promise<RunState> {
    const path = join(runDirectory, 'state.json');
    const text = await readFile(path, 'utf8').catch(() => undefined);
    return new RunState(path, text === undefined ? { ports: {}, children: {} } : (JSON.parse(text) as Recorded));
  }

  children(): readonly [string, ProcessIdentity][] {
    return Object.entries(this.recorded.children);
  }

  port(name: string): number | undefined {
    return this.recorded.ports[name];
  }

  async setPort(name: string, port: number): Promise<void> {
    this.recorded.ports[name] = port;
    await this.save();
  }

  async setChild(name: string, identity: ProcessIdentity | undefined): Promise<void> {
    if (identity === undefined) delete this.recorded.children[name];
    else this.recorded.children[name] = identity;
    await this.save();
  }

  /** One write after the other; a failed one must not keep the next from being tried. */
  private save(): Promise<void> {
    const write = () => writeWhole(this.path, JSON.stringify(this.recorded, undefined, 2));
    this.writing = this.writing.then(write, write);
    return this.writing;
  }
}
