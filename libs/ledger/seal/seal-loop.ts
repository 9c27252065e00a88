import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { addDays, dateOf } from '../../domain/calendar/office-day.ts';
import type { Clock } from '../../persistence/clock.ts';
import { writeMissingSealFiles, writeSealFile } from './seal-file.ts';
import { Sealer } from './sealer.ts';

export interface SealLoopSettings {
  readonly dataDir: string;
  readonly sealKeyFile: string;
}

const EVERY_MS = 60_000;

/** Seals every office day that has ended, a missed one at the next run. Safe to run in several workers at once. */
export class SealLoop {
  readonly #logger = new Logger(SealLoop.name);
  readonly #sealer: Sealer;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = true;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SealLoopSettings,
  ) {
    this.#sealer = new Sealer(clock, settings.sealKeyFile);
  }

  start(): void {
    this.#stopped = false;
    this.#schedule(0);
  }

  /** Waits for a seal that is being made. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Seals what is due and returns the days whose seal this run made. */
  async runOnce(): Promise<string[]> {
    const made: string[] = [];
    for (const day of await this.#dueDays()) {
      const result = await this.dataSource.transaction((manager) => this.#sealer.seal(manager, day));
      await writeSealFile(this.settings.dataDir, result.seal);
      if (result.made) made.push(day);
    }
    await writeMissingSealFiles(this.dataSource.manager, this.settings.dataDir);
    return made;
  }

  /** Days after the last seal that have ended; before the first seal only yesterday, and only if anything was recorded. */
  async #dueDays(): Promise<string[]> {
    const { manager } = this.dataSource;
    const yesterday = addDays(dateOf((await this.clock.now(manager)).toISOString()), -1);
    const rows: { last: string | null; first: Date | null }[] = await manager.query(
      `select (select to_char(max(sealed_on), 'YYYY-MM-DD') from seal) as last, (select min(at) from ledger_entry) as first`,
    );
    const { last, first } = rows[0]!;
    if (last === null) return first !== null && dateOf(first.toISOString()) <= yesterday ? [yesterday] : [];
    const days: string[] = [];
    for (let day = addDays(last, 1); day <= yesterday; day = addDays(day, 1)) days.push(day);
    return days;
  }

  #schedule(delayMs: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#tick();
    }, delayMs);
    this.#timer.unref();
  }

  async #tick(): Promise<void> {
    try {
      const made = await this.runOnce();
      for (const day of made) this.#logger.log({ msg: 'ledger sealed', day });
    } catch (error) {
      // The next run seals the missed day; a seal late by minutes loses nothing.
      this.#logger.error({ msg: 'sealing failed', error: error instanceof Error ? error.message : String(error) });
    }
    if (!this.#stopped) this.#schedule(EVERY_MS);
  }
}
