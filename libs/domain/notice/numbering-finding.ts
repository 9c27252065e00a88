import type { Block } from './block.ts';
import { makeFinding } from './finding.ts';
import type { Finding } from './notice.ts';

const everyNumber = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.marker.style === 'number' ? [block] : everyNumber(block.children)));

/** After these the numbers of the text mean something else. */
const MOST_FINDINGS = 50;

/** Gaps and repetitions in the running numbers; a number 1 begins a new list. */
export const numberingFindings = (roots: readonly Block[]): Finding[] => {
  const found: Finding[] = [];
  let last = 0;
  let lastParent: Block | null = null;
  for (const { marker, parent } of everyNumber(roots)) {
    const { number } = marker;
    const opensList = number === 1 && parent !== lastParent;
    if (number === last && !opensList)
      found.push(makeFinding('duplicate_number', `编号${number}出现了两次；请核对原文是否重号`, marker, null));
    else if (number > last + 1 && last > 0) {
      const gap = last + 2 === number ? String(last + 1) : `${last + 1}至${number - 1}`;
      found.push(
        makeFinding(
          'missing_number',
          `编号从${last}跳到${number}，没有找到第${gap}项；请核对原文是否缺项或漏号`,
          marker,
          null,
        ),
      );
    }
    last = number;
    lastParent = parent;
  }
  return found.slice(0, MOST_FINDINGS);
};
