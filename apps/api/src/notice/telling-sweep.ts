import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AmendmentOrders } from './amendment-orders.ts';
import { MergeOrders } from './merge-orders.ts';

const EVERY_MS = 10_000;

/** At the start and every ten seconds: what a crash, a fault or an absent engine left untold after an issue or a correction is told. */
@Injectable()
export class TellingSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Telling');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;

  constructor(
    private readonly merges: MergeOrders,
    private readonly amendments: AmendmentOrders,
  ) {}

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
    for (const orders of [this.merges, this.amendments]) {
      for (const id of await orders.waiting()) await this.unlessFails(orders.send(id));
    }
  }

  /** What was committed is accepted, whatever becomes of its telling: a failure is reported and left to the next round. */
  async unlessFails(telling: Promise<void>): Promise<void> {
    await telling.catch((error: unknown) => this.report(error));
  }

  private start(): void {
    // While the engine is away a round may outlast the time between two.
    this.running ??= this.unlessFails(this.runOnce()).finally(() => (this.running = null));
  }

  private report(error: unknown): void {
    this.logger.error({ err: error }, 'telling cases failed; the next round tells them again');
  }
}
