import type { Block } from './block.ts';
import { followsDecimal, readDecimal, readNextPart } from './decimal-marker.ts';
import { MARKER_RANK } from './marker.ts';
import type { Marker } from './marker.ts';

const rankOf = ({ marker }: Block): number => MARKER_RANK[marker.style];

/** The open headings from the highest level to the last marked line, and the numbers each level has come to. */
export class OutlinePath {
  readonly roots: Block[] = [];
  private readonly path: Block[] = [];
  private readonly running = new Map<number, Marker>();

  get last(): Block | null {
    return this.path[this.path.length - 1] ?? null;
  }

  /** A new part: numbering and levels start anew. */
  clear(): void {
    this.path.length = 0;
    this.running.clear();
  }

  /** A stage below a number goes on in it; anywhere else it heads what is numbered below it. */
  placed(marker: Marker): Marker {
    if (marker.style !== 'stage') return marker;
    const above = this.path.find((block) => rankOf(block) >= MARKER_RANK.stage);
    return above && above.marker.style !== 'stage' ? { ...marker, style: 'sub_stage' } : marker;
  }

  /** Hangs a new block below the last one of a higher level. */
  hang(marker: Marker): Block {
    const rank = MARKER_RANK[marker.style];
    while (this.last && rankOf(this.last) >= rank) this.path.pop();
    const parent = this.last;
    const block: Block = { marker, parent, pieces: [], children: [] };
    (parent ? parent.children : this.roots).push(block);
    this.path.push(block);
    this.running.set(rank, marker);
    return block;
  }

  /** In running order within its level or across sections. */
  continues(marker: Marker): boolean {
    return this.latest(marker).some((last) => marker.number === (last?.number ?? 0) + 1);
  }

  /** A decimal number at `at`, or the bare one of its next part: figures with points are a date or an amount anywhere else. */
  nextDecimal(source: string, at: number): Marker | null {
    const decimal = readDecimal(source, at);
    if (decimal && this.isNextDecimal(decimal)) return decimal;
    return readNextPart(source, at, this.path.find(({ marker }) => marker.chain)?.marker ?? null);
  }

  private isNextDecimal(marker: Marker): boolean {
    const above = this.parentOf(MARKER_RANK[marker.style])?.marker ?? null;
    return this.latest(marker).some((last) => followsDecimal(marker, last, above));
  }

  /** The last marker beside this one, and the last of its level anywhere. */
  private latest({ style }: Marker): (Marker | null)[] {
    const rank = MARKER_RANK[style];
    const siblings = this.parentOf(rank)?.children ?? this.roots;
    return [siblings.at(-1)?.marker ?? null, this.running.get(rank) ?? null];
  }

  private parentOf(rank: number): Block | undefined {
    return this.path.findLast((block) => rankOf(block) < rank);
  }
}
