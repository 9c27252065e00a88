import type { EntityManager } from 'typeorm';
import { HeadTree } from '../seal/head-tree.ts';
import { headRows } from '../seal/seal.ts';
import { readSeals } from '../seal/stored-seal.ts';
import type { CoveringSeal } from './evidence-pack.ts';

/**
 * The seals from the first that closed something of the case, with a proof at each seal where its heads moved: between
 * two such seals the chain of hashes carries the proof.
 */
export async function coveringSeals(manager: EntityManager, caseId: string): Promise<CoveringSeal[]> {
  const tree = new HeadTree();
  const covering: CoveringSeal[] = [];
  for await (const { heads, ...seal } of readSeals(manager)) {
    const rows = headRows(heads);
    rows.forEach((row) => tree.set(row));
    const moved = rows.filter(([kind, id]) => kind !== 'system' && id === caseId);
    if (moved.length === 0 && covering.length === 0) continue;
    covering.push({ seal, proofs: moved.map((head) => ({ head, proof: tree.proof(head[0], head[1]) })) });
  }
  return covering;
}
