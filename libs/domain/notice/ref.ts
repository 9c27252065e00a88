import type { Block } from './block.ts';
import type { Item } from './item.ts';
import { MARKER_RANK } from './marker.ts';
import type { MarkerStyle } from './marker.ts';
import { printNumber } from './numeral.ts';

const label = ({ marker: { style, number, chain } }: Block): string => {
  if (chain) return chain.join('.');
  if (style === 'task') return `任务${printNumber(number)}`;
  if (style === 'stage' || style === 'sub_stage') return `阶段${printNumber(number)}`;
  if (style === 'part' || style === 'chapter') return printNumber(number);
  if (style === 'section') return `（${printNumber(number)}）`;
  if (style === 'article') return `第${printNumber(number)}条`;
  return style === 'number' ? String(number) : `（${number}）`;
};

/** A decimal number says itself which numbers it stands below. */
const above = ({ marker, parent }: Block): Block | null => {
  let at = parent;
  while (at && marker.chain && MARKER_RANK[at.marker.style] >= MARKER_RANK.number) at = at.parent;
  return at;
};

const path = (block: Block): string => {
  const parent = above(block);
  return (parent ? path(parent) : '') + label(block);
};

const everyBlock = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => [block, ...everyBlock(block.children)]);

/** Styles whose numbers start over somewhere: their items need the whole path to be told apart. */
const restartingStyles = (roots: readonly Block[]): ReadonlySet<MarkerStyle> => {
  const seen = new Set<string>();
  const restarting = new Set<MarkerStyle>(['sub_stage', 'sub_number', 'circled']);
  for (const { marker } of everyBlock(roots)) {
    if (marker.number !== 1) continue;
    const first = marker.chain?.join('.') ?? marker.style;
    if (seen.has(first)) restarting.add(marker.style);
    seen.add(first);
  }
  return restarting;
};

/** Names every item: by its number where numbers run through the document, else by its path; a repeated name gets -2, -3. */
export const nameItems = (roots: readonly Block[], items: readonly Item[]): string[] => {
  const restarting = restartingStyles(roots);
  const used = new Map<string, number>();
  return items.map(({ block, paragraph }) => {
    const parentPath =
      block.marker.style === 'sub_number' && block.parent && !restarting.has(block.parent.marker.style);
    const base =
      parentPath && block.parent
        ? label(block.parent) + label(block)
        : restarting.has(block.marker.style)
          ? path(block)
          : label(block);
    const name = paragraph > 0 ? `${base}-${paragraph}` : base;
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  });
};
