import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from '../processes/process-identity.ts';
import type { ServiceProcess } from '../processes/service-process.ts';

export interface Supervisable<P extends ServiceProcess> {
  readonly name: string;
  /** Name in Chinese messages. */
  readonly title: string;
  readonly logFile: string;
  start(): Promise<P>;
}

export interface Watcher {
  say(line: string): void;
  /** Writes down which process serves now, or that none does. */
  record(name: string, identity: ProcessIdentity | undefined): Promise<void>;
}

const stableMilliseconds = 60_000;
// A program with a fault in its first lines ends within this time.
const settledMilliseconds = 1_500;
const longestWaitSeconds = 30;

/** Keeps one service running: a child that ends unasked is started again, after a wait that doubles up to 30 seconds. */
export class Supervised<P extends ServiceProcess = ServiceProcess> {
  private readonly stopping = new AbortController();
  private watching: Promise<void> = Promise.resolve();
  private beginning?: Promise<P>;
  private current?: P;
  private failedInRow = 0;
  private began = 0;

  constructor(
    readonly service: Supervisable<P>,
    private readonly watcher: Watcher,
  ) {}

  /** How often it has ended unasked since it last ran for a minute. */
  get failures(): number {
    return this.failedInRow;
  }

  /** Whether its process lives and has done so for a moment, so that one that ends at once does not count. */
  async isUp(): Promise<boolean> {
    if (this.current === undefined || Date.now() - this.began < settledMilliseconds) return false;
    return isAlive(this.current.identity);
  }

  /** The first start; its failure is the caller's. */
  async start(): Promise<P> {
    const process = await this.begin();
    this.watching = this.watch(process);
    return process;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    // A start under way must finish first, else its process would outlive us.
    await this.beginning?.catch(() => undefined);
    await this.current?.stop();
    await this.watching;
    await this.watcher.record(this.service.name, undefined);
  }

  private begin(): Promise<P> {
    this.beginning = (async () => {
      this.current = await this.service.start();
      this.began = Date.now();
      await this.watcher.record(this.service.name, this.current.identity);
      return this.current;
    })();
    return this.beginning;
  }

  private async watch(first: P): Promise<void> {
    let process: P | undefined = first;
    while (!this.stopping.signal.aborted) {
      const began = this.began;
      const how = process === undefined ? '没有启动成功' : await process.ended;
      if (this.stopping.signal.aborted) return;
      this.failedInRow = Date.now() - began > stableMilliseconds ? 1 : this.failedInRow + 1;
      await this.waitBeforeRestart(how);
      if (this.stopping.signal.aborted) return;
      process = await this.begin().catch(() => undefined);
    }
  }

  private async waitBeforeRestart(how: string): Promise<void> {
    const seconds = Math.min(longestWaitSeconds, 2 ** (this.failedInRow - 1));
    this.watcher.say(`${this.service.title}意外退出（${how}），${seconds} 秒后重新启动。日志：${this.service.logFile}`);
    await pause(seconds * 1000, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
