import type { Block } from './block.ts';
import { closingParagraph } from './closing-letter.ts';
import { foldChar } from './folded-text.ts';
import type { KindedLine } from './line-kind.ts';
import { MARKER_RANK, readMarker } from './marker.ts';
import type { Marker } from './marker.ts';
import { splitFirst, splitGlued } from './glued-item.ts';
import type { Span } from './notice.ts';
import { OutlinePath } from './outline-path.ts';

export interface Outline {
  readonly roots: readonly Block[];
  /** Prose before the first marker and below the last item: head, covering letter, introduction. */
  readonly prose: readonly Span[];
}

const isSentenceEnd = (char: string): boolean => '。;:!?)"》.'.includes(foldChar(char));
/** A line shorter than this without a full stop is a heading, a longer one goes on below. */
const HEADING_LENGTH = 24;
/** Four digits at the start of a line are a year unless the running order expects just this number. */
const YEAR_LIKE = 1000;

/** Reads the lines from top to bottom and hangs each marked line below the last one of a higher level. */
class OutlineBuilder {
  readonly prose: Span[] = [];
  readonly path = new OutlinePath();
  private readonly source: string;
  private previous: Span | null = null;
  private afterBlank = false;
  private closed = false;
  /** Inside the names below “附件：”; a blank line may part them. */
  private listing: 'no' | 'yes' | 'paused' = 'no';

  constructor(source: string) {
    this.source = source;
  }

  add(line: KindedLine, startsPart: boolean): void {
    if (startsPart) this.startPart();
    if (line.kind === 'blank') {
      this.afterBlank = true;
      if (this.listing === 'yes') this.listing = 'paused';
      return;
    }
    if (line.kind === 'junk') return;
    if (line.kind !== 'text') {
      if (!this.closed) this.releaseLetter();
      this.closed = this.path.last !== null;
      this.listing = line.kind === 'attachment_list' ? 'yes' : 'no';
      if (!this.closed && line.kind === 'closing') this.prose.push(line);
      return;
    }
    this.addText(line);
    this.previous = line;
    this.afterBlank = false;
  }

  /** The last item ends where the letter goes on below the plan. */
  releaseLetter(): void {
    const { last, roots } = this.path;
    const rank = last === null ? -1 : MARKER_RANK[last.marker.style];
    if (last === null || rank < MARKER_RANK.section) return;
    const before = (last.parent?.children ?? roots).at(-2)?.pieces ?? [];
    const at = closingParagraph(this.source, last.pieces, before, rank === MARKER_RANK.section);
    for (const piece of last.pieces.splice(at)) this.prose.push(piece);
  }

  private startPart(): void {
    this.releaseLetter();
    this.path.clear();
    this.closed = false;
    this.listing = 'no';
  }

  private addText(line: KindedLine): void {
    const decimal = this.path.nextDecimal(this.source, line.start);
    if (decimal) {
      this.open(decimal, line.end);
      return;
    }
    const printed = readMarker(this.source, line.start);
    const marker = printed && this.path.placed(printed);
    if (marker && this.isListed(marker, line)) return;
    if (marker && this.isInPlace(marker)) {
      this.open(marker, line.end);
      return;
    }
    if (this.listing === 'yes') return;
    this.listing = 'no';
    if (!this.closed) this.append(line);
  }

  /** In running order; out of order only where a new line can begin. */
  private isInPlace(marker: Marker): boolean {
    if (this.path.continues(marker)) return true;
    if (marker.doubtful || marker.number >= YEAR_LIKE) return false;
    const opensAll = this.afterBlank && this.path.last === null;
    return marker.number === 1 || opensAll || !this.endsOpen();
  }

  /** Numbered names below “附件：” are no items. */
  private isListed(marker: Marker, line: KindedLine): boolean {
    if (this.listing === 'no' || marker.style !== 'number' || line.long) return false;
    return line.plain.length <= 60 && !/[。:]/.test(line.plain);
  }

  private endsOpen(): boolean {
    const line = this.previous;
    return line !== null && line.end - line.start > HEADING_LENGTH && !isSentenceEnd(this.source.charAt(line.end - 1));
  }

  private open(marker: Marker, end: number): void {
    this.path.hang(marker);
    this.closed = false;
    this.listing = 'no';
    this.append({ start: marker.end, end });
  }

  private append(piece: Span): void {
    const block = this.path.last;
    if (!block) {
      this.prose.push(piece);
      return;
    }
    const next =
      block.marker.style === 'number'
        ? splitGlued(this.source, piece, block.marker.number + 1)
        : splitFirst(this.source, piece);
    block.pieces.push(next ? { start: piece.start, end: next.cut } : piece);
    if (next) this.open(next.marker, piece.end);
  }
}

/** `partStarts` are the lines where an attached plan begins: numbering and levels start anew. */
export const buildOutline = (
  source: string,
  lines: readonly KindedLine[],
  partStarts: ReadonlySet<number>,
): Outline => {
  const builder = new OutlineBuilder(source);
  lines.forEach((line, index) => builder.add(line, partStarts.has(index)));
  builder.releaseLetter();
  return { roots: builder.path.roots, prose: builder.prose };
};
