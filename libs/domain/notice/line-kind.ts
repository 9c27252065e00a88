import { foldChar } from './folded-text.ts';
import { isJunk, runningHeaders } from './page-junk.ts';
import { readMarker } from './marker.ts';
import { isBlankLine } from './source-line.ts';
import type { SourceLine } from './source-line.ts';

/** What a line is by itself; `closing` lines end the item above (date, signature, print line, attachment list …). */
type LineKind =
  'blank' | 'junk' | 'text' | 'date' | 'signature' | 'print' | 'attachment_list' | 'attachment_label' | 'closing';

export interface KindedLine extends SourceLine {
  readonly kind: LineKind;
}

const YEAR = '(?:(?:19|20)\\d\\d|[一二][〇零一二三四五六七八九]{3})';
const DAY = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const FULL_DATE = new RegExp(`^\\(?${YEAR}年${DAY}月${DAY}?日?\\)?$`);
const DIGIT_DATE = /^\(?(?:19|20)\d\d(?:[.\-/]\d{1,2}[.\-/]\d{1,2}|\d{2,4})\)?$/;
const PRINT = /(?:\d|月|年)日?(?:印发|印制)$/;
const ATTACHMENT_LIST = /^附件?\d{0,2}:./;
const ATTACHMENT_LABEL = /^附件?(?:\d{1,2}|[一二三四五六七八九十])?:?$/;
const CLOSING = /^(?:抄送|抄报|主送|联系人|联系电话|邮箱|电子邮箱|\(联系人|\(此件|此件|\(附件|信息公开|共印)/;
const ORGANISATION =
  /^[\u4e00-\u9fff()]{2,30}(?:办公室|政府|委员会|委|办|局|厅|部|站|所|处|中心|大队|支队|总队|队|会|公司|院|校|分局|街道|指挥部)$/;

/** The first character that shows a date line to be the middle of a sentence broken by the page. */
const CONTINUES = /^(?:之?前|以前|,|、|。|;|至|到|-|起|止|底|印发|开始|\))/;

export const isOrganisation = (plain: string): boolean => ORGANISATION.test(plain);

const ownKind = (plain: string): LineKind => {
  if (plain === '') return 'blank';
  if (FULL_DATE.test(plain) || DIGIT_DATE.test(plain)) return 'date';
  if (isJunk(plain)) return 'junk';
  if (plain.length <= 80 && PRINT.test(plain)) return 'print';
  if (ATTACHMENT_LABEL.test(plain)) return 'attachment_label';
  if (ATTACHMENT_LIST.test(plain)) return 'attachment_list';
  if (CLOSING.test(plain)) return 'closing';
  return 'text';
};

const neighbour = (lines: readonly KindedLine[], from: number, step: 1 | -1): KindedLine | undefined => {
  let index = from + step;
  while (lines[index]?.kind === 'blank' || lines[index]?.kind === 'junk') index += step;
  return lines[index];
};

const isMidSentence = (source: string, lines: readonly KindedLine[], index: number): boolean => {
  const above = neighbour(lines, index, -1);
  const below = neighbour(lines, index, 1);
  if (below && CONTINUES.test(below.plain)) return true;
  if (above?.kind !== 'text') return false;
  const last = foldChar(source.charAt(above.end - 1));
  return !/[。!?;)]/.test(last) && (above.long || above.plain.length > 24 || /[,、]/.test(last));
};

const followsSentence = (source: string, lines: readonly KindedLine[], index: number): boolean => {
  const above = neighbour(lines, index, -1);
  return above !== undefined && /[。)]/.test(foldChar(source.charAt(above.end - 1)));
};

/** Kinds of all lines; a date or a signature is one only where its neighbours agree. */
export const kindLines = (source: string, plainLines: readonly SourceLine[]): KindedLine[] => {
  const headers = runningHeaders(plainLines);
  const lines = plainLines.map((line): KindedLine => {
    if (isBlankLine(line)) return { ...line, kind: 'blank' };
    if (line.long) return { ...line, kind: 'text' };
    return { ...line, kind: headers.has(line.plain) ? 'junk' : ownKind(line.plain) };
  });
  let below: KindedLine | undefined;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line || line.kind === 'blank' || line.kind === 'junk') continue;
    let kind = line.kind;
    if (kind === 'date' && isMidSentence(source, lines, index)) kind = 'text';
    const dated = below ? /^(?:date|print|signature)$/.test(below.kind) : followsSentence(source, lines, index);
    if (kind === 'text' && dated && isOrganisation(line.plain) && !readMarker(source, line.start)) kind = 'signature';
    below = { ...line, kind };
    lines[index] = below;
  }
  return lines;
};
