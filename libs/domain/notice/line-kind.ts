import { foldChar } from './folded-text.ts';
import { isJunk, runningHeaders } from './page-junk.ts';
import { readMarker } from './marker.ts';
import { FULL_DATE, readSignature, SEAL_ALONE } from './signature.ts';
import { isBlankLine } from './source-line.ts';
import type { SourceLine } from './source-line.ts';

/** What a line is by itself; `closing` lines end the item above (date, signature, print line, attachment list …); `signed_date` is issuer and date in one line. */
type LineKind =
  | 'blank'
  | 'junk'
  | 'text'
  | 'date'
  | 'signature'
  | 'signed_date'
  | 'print'
  | 'attachment_list'
  | 'attachment_label'
  | 'closing';

export interface KindedLine extends SourceLine {
  readonly kind: LineKind;
}

const DATE = new RegExp(`^(?:日期:)?\\(?${FULL_DATE}\\)?$`);
const DIGIT_DATE = /^\(?(?:19|20)\d\d(?:[.\-/]\d{1,2}[.\-/]\d{1,2}|\d{2,4})\)?$/;
const PRINT = /(?:\d|月|年)日?(?:印发|印制)$/;
const ATTACHMENT_LIST = /^附件?\d{0,2}:./;
const ATTACHMENT_LABEL = /^附件?(?:\d{1,2}|[一二三四五六七八九十])?:?$/;
const CLOSING = /^(?:抄送|抄报|主送|联系人|联系电话|邮箱|电子邮箱|\(联系人|\(此件|此件|\(附件|信息公开|共印)/;
/** The first character that shows a date line to be the middle of a sentence broken by the page. */
const CONTINUES = /^(?:之?前|以前|,|、|。|;|至|到|-|起|止|底|印发|开始|\))/;

const ownKind = (plain: string): LineKind => {
  if (plain === '') return 'blank';
  if (DATE.test(plain) || DIGIT_DATE.test(plain)) return 'date';
  if (isJunk(plain)) return 'junk';
  if (plain.length <= 80 && PRINT.test(plain)) return 'print';
  if (ATTACHMENT_LABEL.test(plain)) return 'attachment_label';
  if (ATTACHMENT_LIST.test(plain)) return 'attachment_list';
  if (CLOSING.test(plain) || SEAL_ALONE.test(plain)) return 'closing';
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
  if (above?.kind !== 'text' || readSignature(above.plain)) return false;
  const last = foldChar(source.charAt(above.end - 1));
  return !/[。!?;)]/.test(last) && (above.long || above.plain.length > 24 || /[,、]/.test(last));
};

const followsSentence = (source: string, lines: readonly KindedLine[], index: number): boolean => {
  const above = neighbour(lines, index, -1);
  return above !== undefined && /[。)]/.test(foldChar(source.charAt(above.end - 1)));
};

/** What a text line is beside its neighbours: an issuer signs above his date, in one line with it, or below it at the very end. */
const signatureKind = (source: string, lines: readonly KindedLine[], index: number): LineKind => {
  const line = lines[index];
  const signature = line && readSignature(line.plain);
  if (!line || !signature || readMarker(source, line.start)) return 'text';
  const below = neighbour(lines, index, 1);
  if (signature.dated) {
    const ends = below ? below.kind !== 'text' : true;
    return ends || (followsSentence(source, lines, index) && !CONTINUES.test(below?.plain ?? ''))
      ? 'signed_date'
      : 'text';
  }
  if (below) return /^(?:date|print|signature|signed_date)$/.test(below.kind) ? 'signature' : 'text';
  return followsSentence(source, lines, index) || neighbour(lines, index, -1)?.kind === 'date' ? 'signature' : 'text';
};

/** Kinds of all lines; a date or a signature is one only where its neighbours agree. */
export const kindLines = (source: string, plainLines: readonly SourceLine[]): KindedLine[] => {
  const headers = runningHeaders(plainLines);
  const lines = plainLines.map((line): KindedLine => {
    if (isBlankLine(line)) return { ...line, kind: 'blank' };
    if (line.long) return { ...line, kind: 'text' };
    return { ...line, kind: headers.has(line.plain) ? 'junk' : ownKind(line.plain) };
  });
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line?.kind === 'date' && isMidSentence(source, lines, index)) lines[index] = { ...line, kind: 'text' };
    else if (line?.kind === 'text' && !line.long) lines[index] = { ...line, kind: signatureKind(source, lines, index) };
  }
  return lines;
};
