import type { DataSource } from 'typeorm';
import type { Clock } from '../../persistence/clock.ts';
import type { CallQueue } from '../queue/provider-call.ts';
import { claimDue, markAbandoned } from './claim.ts';
import { gather, readyBundles } from './gather.ts';
import { readLimits } from '../../persistence/notification-settings.ts';
import type { Sender } from './sender.ts';

const BATCH = 100;
const IDLE_MS = 500;
const AFTER_FAILURE_MS = 2_000;

/**
 * Hands due notifications to the provider queues. Any number of processes may run it: rows are claimed with SKIP LOCKED
 * and each call is decided again by its row.
 */
export class Dispatcher {
  private timer?: NodeJS.Timeout;
  private round?: Promise<void>;
  private isStopped = true;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queue: CallQueue,
    private readonly sender: Sender,
    private readonly linkLength: number,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Takes calls from the queue and looks for due rows until stopped. */
  async start(): Promise<void> {
    this.isStopped = false;
    await this.queue.start((call, abandoned) => this.sender.run(call, abandoned));
    this.sleep(0);
  }

  /** Looks for no more rows and waits for the calls under way; what is queued stays for others. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.round;
    await this.queue.close();
    this.sender.close();
  }

  /** One round: bundles are gathered, rows whose sender died become unknown, due rows are handed over. Answers how many were. */
  async runOnce(): Promise<number> {
    await this.gatherBundles();
    const calls = await this.dataSource.transaction(async (manager) => {
      const at = await this.clock.now(manager);
      await markAbandoned(manager, at, BATCH);
      return claimDue(manager, at, await readLimits(manager), BATCH);
    });
    await this.queue.add(calls);
    return calls.length;
  }

  /** A group that cannot be gathered is reported and tried again; it holds up nobody else's messages. */
  private async gatherBundles(): Promise<void> {
    const { manager } = this.dataSource;
    const at = await this.clock.now(manager);
    for (const group of await readyBundles(manager, at, await readLimits(manager), BATCH)) {
      await gather(this.dataSource, group, at, this.linkLength).catch(this.report);
    }
  }

  private sleep(ms: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.round = this.runOnce().then(
        (handed) => this.sleep(handed === BATCH ? 0 : IDLE_MS),
        (error: unknown) => {
          this.report(error);
          this.sleep(AFTER_FAILURE_MS);
        },
      );
    }, ms);
  }
}
