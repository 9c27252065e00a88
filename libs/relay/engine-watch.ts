import type { DataSource } from 'typeorm';
import { appendSystem } from '../ledger/append.ts';
import type { Clock } from '../persistence/clock.ts';
import type { EngineStore, StoreMark } from '../temporal/engine-store.ts';
import { lockedCases } from './locked-cases.ts';
import type { Duty } from './loop.ts';
import { readSetting, writeSetting } from './setting.ts';

const KEY = 'engine.mark';

/**
 * Notices an engine store that is new or older than PostgreSQL, by a counter kept in both, and has every open case
 * started or brought up to date again. PostgreSQL holds the truth; the store is a cache with a clock.
 */
export class EngineWatch implements Duty {
  readonly name = 'engine watch';
  private readonly dataSource: DataSource;
  private readonly store: EngineStore;
  private readonly clock: Clock;

  constructor(dataSource: DataSource, store: EngineStore, clock: Clock) {
    this.dataSource = dataSource;
    this.store = store;
    this.clock = clock;
  }

  async runOnce(): Promise<boolean> {
    const found = await this.store.readMark();
    await this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock(hashtext($1))', ['duban:engine.mark']);
      const known = await readSetting<StoreMark>(manager, KEY);
      const at = await this.clock.now(manager);
      if (known !== null && isBehind(known, found)) {
        const [, reset]: [unknown, number] = await manager.query(
          `${lockedCases('closed_at is null')} update case_file c
             set engine_ready_at = null, engine_lease_until = to_timestamp(0) from locked where c.id = locked.id`,
        );
        await appendSystem(manager, at, 'engine.store_replaced', {
          known: { ...known },
          found: { ...found },
          cases: reset,
        });
      }
      const mark = Math.max(known?.mark ?? 0, found.mark ?? 0) + 1;
      await this.store.writeMark(mark);
      await writeSetting(manager, KEY, { namespaceId: found.namespaceId, mark } satisfies StoreMark, at);
    });
    return false;
  }
}

/** Another store, one never marked, or one whose mark is lower than PostgreSQL remembers. */
function isBehind(known: StoreMark, found: StoreMark): boolean {
  return found.namespaceId !== known.namespaceId || found.mark === null || found.mark < (known.mark ?? 0);
}
