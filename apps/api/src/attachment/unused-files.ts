import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { FileStore } from '../../../../libs/evidence/file-store.ts';

/** Held shared while photos are taken in and alone while files are deleted, so that no file goes that is just being named. */
const LOCK = `hashtext('duban:evidence-files')`;

export const lockForKeeping = (manager: EntityManager): Promise<unknown> =>
  manager.query(`select pg_advisory_xact_lock_shared(${LOCK})`);

/** A photo of an act that is stored but not decided yet is still wanted, however old: the engine may be away for days. */
const UNWANTED = `a.command_id is null and not exists (select 1 from command c where c.case_id = a.case_id
  and c.outcome is null and jsonb_exists(c.payload -> 'attachmentIds', a.id::text))`;

/** Forgets photos that belong to no act, and deletes files that no row names. */
@Injectable()
export class UnusedFiles {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  /** Photos of an act that was refused. Those of an act that was taken, or still waits, stay. */
  async discard(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.alone(async (manager) => {
      const [gone]: [Hashes[], number] = await manager.query(
        `delete from attachment a where a.id = any($1::uuid[]) and ${UNWANTED}
         returning a.original_sha256 as original, a.shown_sha256 as shown`,
        [ids],
      );
      return gone.flatMap(({ original, shown }) => [original, shown]);
    });
  }

  /** Photos handed in before an instant that no act took. */
  async discardOlderThan(before: Date): Promise<void> {
    await this.dataSource.query(`delete from attachment a where a.created_at < $1 and ${UNWANTED}`, [before]);
  }

  /** Deletes those of the files that no row names; answers how many. */
  removeUnnamed(hashes: readonly string[]): Promise<number> {
    return this.alone(() => Promise.resolve(hashes));
  }

  private alone(candidates: (manager: EntityManager) => Promise<readonly string[]>): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(${LOCK})`);
      const unnamed: { hash: string }[] = await manager.query(
        `select distinct hash from unnest($1::text[]) hash where not exists (select 1 from attachment
           where original_sha256 = hash or shown_sha256 = hash)`,
        [await candidates(manager)],
      );
      for (const { hash } of unnamed) await this.files.remove(hash);
      return unnamed.length;
    });
  }
}

interface Hashes {
  original: string;
  shown: string;
}
