import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../../../libs/config/config.token.ts';
import type { Config } from '../../../../libs/config/config.ts';
import { FileStore, oldNamesIn } from '../../../../libs/evidence/file-store.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { UnusedFiles } from './unused-files.ts';

const HOUR_MS = 3_600_000;

/** At the start and every hour: what a refused act or a crash left on disk is deleted once it is an hour old. */
@Injectable()
export class EvidenceSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Evidence');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(UnusedFiles) private readonly unused: UnusedFiles,
  ) {}

  onApplicationBootstrap(): void {
    this.start();
    this.timer = setInterval(() => this.start(), HOUR_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One round; answers how many evidence files were deleted. */
  async runOnce(): Promise<number> {
    const now = await this.clock.now(this.dataSource.manager);
    await this.unused.discardOlderThan(new Date(now.getTime() - HOUR_MS));
    // The age of files is told by the machine's clock, which also wrote it.
    const before = new Date(Date.now() - HOUR_MS);
    let removed = 0;
    for await (const hashes of this.files.olderThan(before)) removed += await this.unused.removeUnnamed(hashes);
    const uploads = join(this.config.dataDir, 'uploads');
    for (const name of await oldNamesIn(uploads, before)) await rm(join(uploads, name), { force: true });
    return removed;
  }

  private start(): void {
    this.running = this.running
      .then(() => this.runOnce())
      .then(
        (removed) => {
          if (removed > 0) this.logger.log({ removed }, 'deleted evidence files that no act names');
        },
        (error: unknown) => this.logger.error({ err: error }, 'sweeping evidence files failed'),
      );
  }
}
