import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessIdentity } from '../../../apps/local/src/processes/process-identity.ts';

const STAND_INS = ['test/harness/launcher/launch.mjs'];
const PRODUCT = ['apps/local/bootstrap.mjs', 'start', '--no-install'];

export interface LaunchOptions {
  /** The program's files. */
  readonly root: string;
  readonly dataDir: string;
  readonly port: number;
  readonly env?: NodeJS.ProcessEnv;
  /** True runs the product as `npm start` does; otherwise stand-ins take the place of our own services. */
  readonly product?: boolean;
  /** Account to run under; only root may choose. */
  readonly uid?: number;
}

/** A launcher process of a test: what it printed, and how it ended. */
export class StartedLauncher {
  stdout = '';
  stderr = '';
  readonly ended: Promise<number | string>;
  private readonly child: ChildProcess;

  constructor(readonly options: LaunchOptions) {
    const { root, dataDir, port, uid, env } = options;
    const [program = '', ...args] = options.product ? PRODUCT : STAND_INS;
    this.child = spawn(process.execPath, [join(root, program), ...args], {
      cwd: root,
      env: { ...process.env, DUBAN_DATA: dataDir, DUBAN_PORT: String(port), DUBAN_ADMIN_PASSWORD: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      uid,
      gid: uid,
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
    });
  }

  /** Settles when the ready line was printed; throws with what it said instead when it ended before. */
  async ready(): Promise<this> {
    const printed = new Promise<void>((resolve) => {
      const look = () => {
        if (this.stdout.includes('ready ')) resolve();
      };
      look();
      this.child.stdout?.on('data', look);
    });
    const failed = this.ended.then((how) => {
      throw new Error(`the launcher ended (${how}): ${this.stderr}`);
    });
    await Promise.race([printed, failed]);
    return this;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async stop(): Promise<number | string> {
    this.signal('SIGTERM');
    return this.ended;
  }

  /** The processes it runs now, by service name. */
  async children(): Promise<Record<string, ProcessIdentity>> {
    const text = await readFile(join(this.options.dataDir, 'run', 'state.json'), 'utf8');
    return (JSON.parse(text) as { children: Record<string, ProcessIdentity> }).children;
  }

  /** What the stand-in API was given. */
  async api(): Promise<{ pid: number; DATABASE_URL: string; TEMPORAL_ADDRESS: string; DUBAN_ADMIN_PASSWORD: string }> {
    const response = await fetch(`http://127.0.0.1:${this.options.port}/`);
    return (await response.json()) as Awaited<ReturnType<StartedLauncher['api']>>;
  }
}
