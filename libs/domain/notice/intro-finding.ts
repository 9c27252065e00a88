import type { Block } from './block.ts';
import { foldBlock } from './block.ts';
import { isInAimSection, isInFrame, isInReport } from './declaration.ts';
import { makeFinding, quote } from './finding.ts';
import type { Item } from './item.ts';
import type { Finding, Span } from './notice.ts';
import { statesOnlyTimes } from './schedule.ts';
import { readTask } from './task.ts';
import type { TimeContext } from './time-point.ts';

/** A heading with a time in brackets is shorter or has no mark. */
const SHORTEST = 15;

/** Blocks above the items that are none themselves. */
const blocksAbove = (blocks: readonly Block[], items: ReadonlySet<Block>): Block[] =>
  blocks.flatMap((block) =>
    items.has(block) || block.children.length === 0 ? [] : [block, ...blocksAbove(block.children, items)],
  );

const says = (text: string): boolean => text.length >= SHORTEST && /[,。:;]/.test(text.slice(0, -1));

/** The first time an introduction orders something by; null when it only heads the list below it. */
function timeOf(source: string, block: Block, context: TimeContext): (Span & { raw: string }) | null {
  if (!says(foldBlock(source, block).text)) return null;
  if (isInAimSection(source, block) || isInReport(source, block) || isInFrame(source, block)) return null;
  const { pieces, marker } = block;
  const item: Item = { block, pieces, paragraph: 0, start: marker.start, end: pieces.at(-1)?.end ?? marker.end };
  const read = readTask(source, item, '', context);
  if (statesOnlyTimes(source, item, read)) return null;
  const { deadlines, cadences, quotas, limits } = read.task;
  return [...deadlines.filter(({ kind }) => kind !== 'none'), ...cadences, ...quotas, ...limits][0] ?? null;
}

/** “各村每年10月底前完成检查，并按下列要求报送：（一）……”: what stands before the list is no item, and a person is told. */
export const introFindings = (
  source: string,
  roots: readonly Block[],
  items: readonly Item[],
  context: TimeContext,
): Finding[] =>
  blocksAbove(roots, new Set(items.map(({ block }) => block))).flatMap((block) => {
    const time = timeOf(source, block, context);
    if (time === null) return [];
    const message = `分项前面的话写有时间${quote(time.raw)}，没有列入任务，也没有带到各分项；请核对各分项的期限，需要督办的请在原文中选中，添加为任务`;
    return [makeFinding('deadline_outside_items', message, time)];
  });
