import { chown, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../apps/local/src/processes/free-port.ts';
import { endProcess } from '../../../apps/local/src/processes/end-process.ts';
import { temporalCliPath } from '../servers/test-temporal.ts';
import { checkout, readableCheckout } from './readable-checkout.ts';
import { StartedLauncher, type LaunchOptions } from './started-launcher.ts';

/** One private data directory and the launchers a test starts on it; leaves no process and no file behind. */
export class LauncherBench {
  private readonly launchers: StartedLauncher[] = [];

  private constructor(
    readonly directory: string,
    readonly port: number,
    private readonly root: string,
    private readonly cli: string,
    private readonly uid?: number,
  ) {}

  /** The directory above the data is closed to everybody but its owner. */
  static async make(uid?: number): Promise<LauncherBench> {
    const directory = await mkdtemp(join(tmpdir(), 'duban-launcher-'));
    await chmod(directory, 0o700);
    if (uid !== undefined) await chown(directory, uid, uid);
    const root = uid === undefined ? checkout : await readableCheckout(directory);
    const cli = (await temporalCliPath()).replace(checkout, () => root);
    return new LauncherBench(directory, await freePort(), root, cli, uid);
  }

  get dataDir(): string {
    return join(this.directory, 'data');
  }

  launch(changes: Partial<LaunchOptions> = {}): StartedLauncher {
    const env = { TEMPORAL_CLI: this.cli, ...changes.env };
    const { root, dataDir, port, uid } = this;
    const launcher = new StartedLauncher({ root, dataDir, port, uid, ...changes, env });
    this.launchers.push(launcher);
    return launcher;
  }

  async clear(): Promise<void> {
    for (const launcher of this.launchers) {
      await launcher.stop();
      const left = await launcher.children().catch(() => ({}));
      await Promise.all(Object.values(left).map((identity) => endProcess(identity, 'SIGKILL')));
    }
    await rm(this.directory, { recursive: true, force: true });
  }
}
