import type { EntityManager } from 'typeorm';
import { dateOf, formatInstant } from '../../domain/calendar/office-day.ts';
import { canonical } from '../../domain/ledger/canonical.ts';
import { Refusal } from '../../domain/refusal/refusal.ts';
import type { Clock } from '../../persistence/clock.ts';
import { SealEntity } from '../../persistence/entities/seal.entity.ts';
import { sha256 } from '../link.ts';
import { HeadTree } from './head-tree.ts';
import { handOutSeal } from './hand-out-seal.ts';
import { createSealKey, readSealKey, signSeal, type SealKey } from './seal-key.ts';
import { headRows, NO_SEAL, sealHash, type Seal, type SealHeader } from './seal.ts';
import { currentHeads, readSeal, readSeals } from './stored-seal.ts';

// Any number nobody else uses: it lets one sealer at a time through.
const SEAL_LOCK = 730_051_101;

/** Closes office days: one signed root over the heads of all streams a day, each naming the seal before it. */
export class Sealer {
  constructor(
    private readonly clock: Clock,
    /** PEM file of the Ed25519 private key; made at the very first seal. */
    private readonly keyFile: string,
  ) {}

  /**
   * Seals an office day inside the caller's transaction and hands the seal out; a day that is sealed keeps its seal.
   * Refuses `seal_day_not_begun`, `seal_key_missing` (a later seal must come from the key of the first).
   */
  async seal(manager: EntityManager, officeDate: string): Promise<{ seal: Seal; made: boolean }> {
    await manager.query('select pg_advisory_xact_lock($1)', [SEAL_LOCK]);
    const existing = await readSeal(manager, officeDate);
    if (existing !== null) return { seal: existing, made: false };
    const at = await this.clock.now(manager);
    if (officeDate > dateOf(at.toISOString())) {
      const detail = `${officeDate} 还没有到（现在是 ${formatInstant(at.toISOString())}），不能封存。`;
      throw new Refusal('invalid', 'seal_day_not_begun', detail);
    }
    const seal = await this.#next(manager, officeDate, at);
    const told = await handOutSeal(manager, seal, at);
    const { headsHash: _, ...columns } = seal;
    await manager.insert(SealEntity, { ...columns, at, sentAt: told > 0 ? at : null });
    return { seal, made: true };
  }

  async #next(manager: EntityManager, sealedOn: string, at: Date): Promise<Seal> {
    const { tree, last } = await sealedSoFar(manager);
    if (last !== null && last.sealedOn > sealedOn) {
      throw new Refusal('conflict', 'seal_day_passed', `${last.sealedOn} 已经封存，不能再补封更早的 ${sealedOn}。`);
    }
    const key: SealKey = last === null ? createSealKey(this.keyFile) : readSealKey(this.keyFile);
    const changed = (await currentHeads(manager)).filter(([kind, id, seq, hash]) => {
      const sealed = tree.headOf(kind, id);
      return sealed?.seq !== seq || sealed.hash !== hash;
    });
    changed.forEach((row) => tree.set(row));
    changed.sort((a, b) => (`${a[0]}/${a[1]}` < `${b[0]}/${b[1]}` ? -1 : 1));
    const heads = canonical(changed);
    const header: SealHeader = {
      sealedOn,
      at: at.toISOString(),
      root: tree.root(),
      headsHash: sha256(heads),
      previous: last === null ? NO_SEAL : sealHash(last),
      publicKey: key.publicKey,
    };
    return { ...header, heads, signature: signSeal(header, key.privateKey) };
  }
}

/**
 * The heads as the seals so far know them. The tree grows from the seals and not from the tables, so that a stream
 * deleted since stays in the root and is found missing.
 */
async function sealedSoFar(manager: EntityManager): Promise<{ tree: HeadTree; last: Seal | null }> {
  const tree = new HeadTree();
  let last: Seal | null = null;
  for await (const seal of readSeals(manager)) {
    headRows(seal.heads).forEach((row) => tree.set(row));
    last = seal;
  }
  return { tree, last };
}
