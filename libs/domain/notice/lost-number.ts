import { makeFinding } from './finding.ts';
import type { Finding } from './notice.ts';
import { kindLines } from './line-kind.ts';
import type { KindedLine } from './line-kind.ts';
import { MARKER_RANK, readMarker } from './marker.ts';
import { splitLines } from './source-line.ts';

/** What notices head their numbered parts with. */
const HEADING =
  /^(?:指导思想|总体要求|总体目标|基本原则|适用范围|保障措施|组织领导|责任分工|任务分工|(?:工作|主要|重点|活动|整治|检查|排查|实施|有关|相关|几点|具体|时间|督查|行动)(?:目标|任务|要求|措施|内容|重点|步骤|安排|范围|对象|时间|机制))$/;
/** So many headings without a number have lost it; one may be a heading without. */
const FEWEST = 2;
/** “2026.6.30前” begins with a year. */
const YEAR_LIKE = 1000;

const isBareHeading = (source: string, { kind, long, plain, start }: KindedLine): boolean =>
  kind === 'text' && !long && readMarker(source, start) === null && HEADING.test(plain.replace(/[:。]$/, ''));

/** The first number of a level that begins with a later one than 1 and has none before it; undefined when all begin with 1. */
const lateFirst = (source: string, lines: readonly KindedLine[]): KindedLine | undefined => {
  const begun = new Set<number>();
  return lines.find((line) => {
    const marker = line.kind === 'text' ? readMarker(source, line.start) : null;
    if (marker === null || marker.doubtful || marker.number >= YEAR_LIKE) return false;
    if (MARKER_RANK[marker.style] > MARKER_RANK.number) return false;
    const rank = MARKER_RANK[marker.style];
    const isLate = !begun.has(rank) && marker.number > 1;
    begun.add(rank);
    return isLate;
  });
};

/**
 * Signs that the text of an old Word file has lost the numbers Word counts itself: headings without a number, or numbers
 * that begin with a later one.
 */
export const lostNumberFindings = (source: string): Finding[] => {
  const lines = kindLines(source, splitLines(source));
  const bare = lines.filter((line) => isBareHeading(source, line));
  const sign = bare.length >= FEWEST ? bare[0] : lateFirst(source, lines);
  if (sign === undefined) return [];
  return [
    makeFinding(
      'lost_numbers',
      '这份旧版 Word（.doc）里的自动编号可能没有读出来，条目会因此漏读或错读；请用 Word 或 WPS 打开，另存为 .docx 后重新导入，再对照原文核对',
      sign,
    ),
  ];
};
