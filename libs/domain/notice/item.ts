import { foldBlock, gluedPieces, lastPlace } from './block.ts';
import type { Block } from './block.ts';
import { FoldedText } from './folded-text.ts';
import { readLabel } from './clause-label.ts';
import { findLabelledRuns } from './labelled-run.ts';
import { MARKER_RANK } from './marker.ts';
import type { Span } from './notice.ts';

/** A block that becomes a task: its marker, the text that counts as its own, and its place in the file. */
export interface Item extends Span {
  readonly block: Block;
  readonly pieces: readonly Span[];
  /** Several paragraphs with clauses of their own below one heading are told apart by this, from 1; 0 when alone. */
  readonly paragraph: number;
}

/** A heading with a full stop or more words than this is text. */
const HEADING_LENGTH = 50;

const hasClause = (source: string, block: Block): boolean =>
  findLabelledRuns(new FoldedText(source, gluedPieces(block))).some(({ meaning }) => meaning !== 'other');

/** “1.活动时间：…2.活动内容：…3.组织单位：…” says when, what and who of the one thing the heading orders. */
const isFieldList = (source: string, { children }: Block): boolean => {
  const labels = children.map((child) => /^[\u4e00-\u9fff]{2,8}(?=:)/.exec(foldBlock(source, child).text)?.[0]);
  const meanings = labels.map((label) => (label === undefined ? undefined : readLabel(label)?.meaning));
  return (
    !labels.includes(undefined) &&
    children.every((child) => child.children.length === 0) &&
    meanings.some((meaning) => meaning === 'lead' || meaning === 'responsible' || meaning === 'cooperating')
  );
};

/** Sections and the numbers above 1.1 always hold items; （1） and ① do so only below a mere heading or with clauses of their own. */
const holdsItems = (source: string, block: Block): boolean => {
  const [first] = block.children;
  if (!first || isFieldList(source, block)) return false;
  const rank = MARKER_RANK[first.marker.style];
  if (rank <= MARKER_RANK.sub_decimal) return true;
  if (block.children.some((child) => hasClause(source, child))) return true;
  const { text } = foldBlock(source, block);
  return rank <= MARKER_RANK.sub_number && text.length <= HEADING_LENGTH && !/[:;]|。./.test(text);
};

const makeItem = (block: Block, pieces: readonly Span[]): Item => ({
  block,
  pieces,
  paragraph: 0,
  start: block.marker.start,
  end: lastPlace(
    pieces.filter(({ start, end }) => end > start),
    block.marker.end,
  ),
});

/** A heading that holds items is one itself only when all of them have clauses besides its own. */
const ownItem = (source: string, block: Block): Item[] => {
  const own = findLabelledRuns(foldBlock(source, block)).some(({ meaning }) => meaning !== 'other');
  return own && block.children.every((child) => hasClause(source, child)) ? [makeItem(block, block.pieces)] : [];
};

const isEmpty = (block: Block): boolean =>
  block.children.length === 0 && block.pieces.every(({ start, end }) => end <= start);

/** Items of an outline in reading order. */
export const findItems = (source: string, blocks: readonly Block[]): Item[] => {
  const items: Item[] = [];
  for (const block of blocks) {
    if (isEmpty(block)) continue;
    if (holdsItems(source, block)) {
      for (const item of ownItem(source, block)) items.push(item);
      for (const item of findItems(source, block.children)) items.push(item);
    } else items.push(makeItem(block, gluedPieces(block)));
  }
  return items;
};
