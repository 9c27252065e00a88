import { canonical } from '../../domain/ledger/canonical.ts';
import type { StreamKind } from '../../domain/ledger/entry.ts';
import { sha256, type Head } from '../link.ts';

/** Stream kind, stream id, sequence and hash of a stream's last entry. */
export type HeadRow = readonly [kind: StreamKind, id: string, seq: number, hash: string];

/** What proves, without the other streams, that a head lies under a root. */
export interface HeadProof {
  /** All heads of the bucket, in canonical text and order. */
  bucket: readonly string[];
  /** Hashes beside the path from the bucket to the root. */
  siblings: readonly string[];
}

// 4,096 buckets: a day's changes touch few of them, and a proof stays under two kilobytes up to about 50,000 streams.
const DEPTH = 12;
const FIRST_LEAF = 1 << DEPTH;

const streamName = (kind: string, id: string): string => `${kind}/${id}`;
const leafHash = (lines: readonly string[]): string => sha256(['leaf', ...lines].join('\n'));
const nodeHash = (left: string, right: string): string => sha256(['node', left, right].join('\n'));
const leafIndex = (name: string): number => FIRST_LEAF + (Number.parseInt(sha256(name).slice(0, 8), 16) % FIRST_LEAF);
const levelOf = (index: number): number => DEPTH - Math.floor(Math.log2(index));

/** Hashes of subtrees without any head, from the leaf upwards. */
const EMPTY = Array.from({ length: DEPTH }).reduce<string[]>(
  (levels) => [...levels, nodeHash(levels.at(-1)!, levels.at(-1)!)],
  [leafHash([])],
);

/** Merkle tree over stream heads; the root depends on the heads alone, never on the order in which they were set. */
export class HeadTree {
  readonly #buckets = new Map<number, Map<string, Head & { line: string }>>();
  readonly #nodes = new Map<number, string>();
  readonly #changed = new Set<number>();

  headOf(kind: StreamKind, id: string): Head | undefined {
    const name = streamName(kind, id);
    return this.#buckets.get(leafIndex(name))?.get(name);
  }

  set(row: HeadRow): void {
    const [kind, id, seq, hash] = row;
    const name = streamName(kind, id);
    const index = leafIndex(name);
    const bucket = this.#buckets.get(index) ?? new Map<string, Head & { line: string }>();
    bucket.set(name, { seq, hash, line: canonical(row) });
    this.#buckets.set(index, bucket);
    this.#changed.add(index);
  }

  root(): string {
    let touched = new Set<number>();
    for (const index of this.#changed) {
      this.#nodes.set(index, leafHash(this.#lines(index)));
      touched.add(index >> 1);
    }
    this.#changed.clear();
    while (touched.size > 0 && !touched.has(0)) {
      const above = new Set<number>();
      for (const index of touched) {
        this.#nodes.set(index, nodeHash(this.#node(2 * index), this.#node(2 * index + 1)));
        above.add(index >> 1);
      }
      touched = above;
    }
    return this.#node(1);
  }

  /** The proof of a head under the present root. */
  proof(kind: StreamKind, id: string): HeadProof {
    this.root();
    const leaf = leafIndex(streamName(kind, id));
    const siblings: string[] = [];
    for (let index = leaf; index > 1; index >>= 1) siblings.push(this.#node(index ^ 1));
    return { bucket: this.#lines(leaf), siblings };
  }

  #lines(index: number): string[] {
    const bucket = [...(this.#buckets.get(index) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return bucket.map(([, head]) => head.line);
  }

  #node(index: number): string {
    return this.#nodes.get(index) ?? EMPTY[levelOf(index)]!;
  }
}

/** The root a proof leads to, or null when the bucket does not hold exactly this head. */
export function rootOfProof(row: HeadRow, proof: HeadProof): string | null {
  if (!proof.bucket.includes(canonical(row)) || proof.siblings.length !== DEPTH) return null;
  let index = leafIndex(streamName(row[0], row[1]));
  let hash = leafHash(proof.bucket);
  for (const sibling of proof.siblings) {
    hash = index % 2 === 0 ? nodeHash(hash, sibling) : nodeHash(sibling, hash);
    index >>= 1;
  }
  return hash;
}
