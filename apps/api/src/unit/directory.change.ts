import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Json } from '../../../../libs/domain/ledger/canonical.ts';
import { append, SYSTEM_STREAM } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import type { SignedIn } from '../auth/signed-in.ts';

export interface Change {
  manager: EntityManager;
  at: Date;
  /** Writes to the system's stream when the change succeeds; the actor is added. */
  record: (kind: string, body: { [key: string]: Json | undefined }) => void;
}

// Any fixed number does; it only has to differ from other advisory locks of the product.
const LOCK = 7_220_002;

/** One change of units or people: a transaction, one at a time, so that checks over several rows hold until the commit. */
@Injectable()
export class DirectoryChange {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run<Result>(actor: SignedIn, act: (change: Change) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [LOCK]);
      const at = await this.clock.now(manager);
      const entries: { kind: string; body: Json }[] = [];
      const record: Change['record'] = (kind, body) => entries.push({ kind, body: { ...body, actor: actor.id } });
      const result = await act({ manager, at, record });
      const stream = { streamKind: 'system', streamId: SYSTEM_STREAM, at } as const;
      await append(
        manager,
        entries.map((entry) => ({ ...stream, ...entry })),
      );
      return result;
    });
  }
}
