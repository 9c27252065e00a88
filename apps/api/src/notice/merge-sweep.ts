import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { MergeOrders } from './merge-orders.ts';

const EVERY_MS = 10_000;

/** At the start and every ten seconds: what a crash or an absent engine left untold after an issue is told. */
@Injectable()
export class MergeSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Merging');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;

  constructor(private readonly orders: MergeOrders) {}

  onApplicationBootstrap(): void {
    this.start();
    this.timer = setInterval(() => this.start(), EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One round over all notices; one that fails is told again in the next round and keeps no other waiting. */
  async runOnce(): Promise<void> {
    for (const noticeId of await this.orders.waiting()) {
      await this.orders.send(noticeId).catch((error: unknown) => this.report(error));
    }
  }

  private start(): void {
    // While the engine is away a round may outlast the time between two.
    this.running ??= this.runOnce()
      .catch((error: unknown) => this.report(error))
      .finally(() => (this.running = null));
  }

  private report(error: unknown): void {
    this.logger.error({ err: error }, 'telling cases of merged clauses failed');
  }
}
