import type { DataSource } from 'typeorm';
import type { Clock } from '../persistence/clock.ts';
import type { Duty } from './loop.ts';
import { writeSetting } from './setting.ts';

/** Leaves a sign of life, so that the API can say when no worker serves. */
export class Heartbeat implements Duty {
  readonly name = 'heartbeat';
  private readonly dataSource: DataSource;
  private readonly clock: Clock;

  constructor(dataSource: DataSource, clock: Clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  async runOnce(): Promise<boolean> {
    const { manager } = this.dataSource;
    await writeSetting(manager, 'worker.seen', null, await this.clock.now(manager));
    return false;
  }
}
