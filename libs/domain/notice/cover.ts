import { readDocumentNumber } from './document-number.ts';
import { FoldedText } from './folded-text.ts';
import { readIssueDate } from './issue-date.ts';
import type { KindedLine } from './line-kind.ts';
import { readMarker } from './marker.ts';
import type { Span } from './notice.ts';
import { splitUnitList } from './unit-list.ts';

/** Addressees stand in the first lines below the title, broken over a few of them. */
const SEARCHED_LINES = 12;
const MOST_LINES = 4;
const SOMEBODY = /各|有关|单位|政府|办|局|委|街道|[乡镇村区县市]|社区|公司|学校|院|所|中心|企业/;
const NOT_ADDRESSED = /如下|现将|通知|[为根据]|附件|联系|时间|日期|来源|[。"]/;
const PUBLISHED = /^(?:发布(?:日期|时间)|公开日期|发布于|更新时间):?(?=\d)/;
const CONSENT =
  /(?:逾期|过期|期满|到期)[^。;:,]{0,10}[不未没][^。;:,]{0,10},?(?:的,?)?(?:一律|即|将|均)?视[为同作][^。;:,]{1,12}/;

/** The lines between the title and the first number or sentence. */
export const readAddressees = (source: string, lines: readonly KindedLine[], from: number): string[] => {
  const taken: KindedLine[] = [];
  for (const line of lines.slice(from, from + SEARCHED_LINES)) {
    if (line.kind === 'blank' || line.kind === 'junk' || readDocumentNumber(line.plain) !== null) continue;
    if (line.kind !== 'text' || readMarker(source, line.start) !== null) break;
    taken.push(line);
    const folded = new FoldedText(source, taken.slice(-MOST_LINES));
    if (line.plain.endsWith(':') || /[:：]\s*$/.test(source.slice(line.start, line.end))) return namesIn(folded);
    if (/[。;]/.test(line.plain) || line.long) break;
  }
  return [];
};

function namesIn(folded: FoldedText): string[] {
  const text = folded.text.slice(0, -1);
  if (!SOMEBODY.test(text) || NOT_ADDRESSED.test(text)) return [];
  return splitUnitList(folded, 0, text.length).map(({ from, to }) => folded.printed(from, to));
}

/** A page's own label alone; a date in the text is never the day of publication. */
export const readPublished = (lines: readonly KindedLine[]): string | null => {
  for (const { plain } of lines) {
    const label = PUBLISHED.exec(plain);
    if (label) return readIssueDate(plain.slice(label[0].length))?.date ?? null;
  }
  return null;
};

/** “逾期不反馈视为无意见” of the covering letter, as printed. */
export const readDeemedConsent = (source: string, prose: readonly Span[]): string | null => {
  const folded = new FoldedText(source, prose);
  const match = CONSENT.exec(folded.text);
  return match && folded.printed(match.index, match.index + match[0].length);
};
