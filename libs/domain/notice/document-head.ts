import type { Title } from './document-title.ts';
import { readDocumentNumber } from './document-number.ts';
import type { DocumentNumber } from './document-number.ts';
import { readIssueDate } from './issue-date.ts';
import type { IssueDate } from './issue-date.ts';
import { FoldedText } from './folded-text.ts';
import type { KindedLine } from './line-kind.ts';
import type { DocumentHead, Span } from './notice.ts';
import { isOrganisation, readSignature } from './signature.ts';

interface Placed<T> {
  readonly value: T;
  readonly place: Span;
}

export interface ReadHead {
  readonly head: DocumentHead;
  readonly number: Placed<DocumentNumber> | null;
  readonly date: Placed<IssueDate> | null;
}

const HEAD_LINES = 60;
/** A label of the page's head with its date: “成文日期：2027-03-02”, “[ 成文日期 ] 2027年3月2日”. */
const METADATA_DATE =
  /(?:成文日期|发文日期|印发日期|生成日期)\)?[:|]*((?:19|20)\d\d(?:[.\-/]\d{1,2}[.\-/]\d{1,2}|年\d{1,2}月\d{1,2}日))/;

const foldedWords = (source: string, { start, end, long }: KindedLine): string =>
  long ? '' : new FoldedText(source, [{ start, end }]).text;

const placed = <T>(line: KindedLine, value: T): Placed<T> => ({ value, place: { start: line.start, end: line.end } });

/** “[ 发文字号 ] 云安办〔2027〕3号” among the other labels of a page's head. */
const METADATA_NUMBER =
  /(?:发文字号|发布文号|文件编号|文号)\)?[:|]*([\u4e00-\u9fff]{1,14}\((?:19|20)\d\d\)(?:第)?\d{1,4}号)/;

const findNumber = (source: string, lines: readonly KindedLine[]): Placed<DocumentNumber> | null => {
  for (const line of lines) {
    const printed = METADATA_NUMBER.exec(foldedWords(source, line))?.[1];
    const number = printed === undefined ? null : readDocumentNumber(printed);
    if (number) return placed(line, number);
  }
  for (const line of lines) {
    const number = line.kind === 'text' && !line.long ? readDocumentNumber(line.plain) : null;
    if (number) return placed(line, number);
  }
  return null;
};

const metadataDate = (lines: readonly KindedLine[]): { line: KindedLine; date: IssueDate } | undefined => {
  for (const line of lines.slice(0, HEAD_LINES)) {
    const date = readIssueDate(METADATA_DATE.exec(line.plain)?.[1] ?? '');
    if (date) return { line, date };
  }
  return undefined;
};

/** The signature's date, else a labelled one, else that of the print line; a web page's publishing day is none of them. */
const findDate = (lines: readonly KindedLine[], coverEnd: number): Placed<IssueDate> | null => {
  const dated = lines.map((line, index) => ({
    line,
    index,
    date: line.long || line.kind === 'blank' ? null : readIssueDate(line.plain),
  }));
  const signatures = dated.filter(({ line, date }) => /^(?:signed_)?date$/.test(line.kind) && date);
  const cover = signatures.filter(({ index }) => index < coverEnd);
  const chosen =
    cover[cover.length - 1] ??
    signatures[signatures.length - 1] ??
    metadataDate(lines) ??
    dated.find(({ line, date }) => date?.date && line.kind === 'print');
  return chosen?.date ? placed(chosen.line, chosen.date) : null;
};

const letterhead = (source: string, lines: readonly KindedLine[]): string | null => {
  const line = lines.find(({ kind, plain }) => kind === 'text' && /^[\u4e00-\u9fff()]{4,40}文件$/.test(plain));
  return line ? new FoldedText(source, [line]).printed(0, line.plain.length - 2) : null;
};

const signature = (source: string, lines: readonly KindedLine[]): string | null => {
  const line = lines.find(({ kind }) => kind === 'signature' || kind === 'signed_date');
  const name = line && readSignature(line.plain);
  return line && name ? new FoldedText(source, [line]).printed(name.start, name.end) : null;
};

const titlePrefix = (title: string): string | null => {
  const prefix = title.slice(0, Math.max(title.indexOf('关于'), 0));
  return isOrganisation(prefix) ? prefix : null;
};

const LIST = /(?:清单|表|名单|台账|模板)(?:\([^()]*\))?$/;
const CONVEYS = /印发|下发|转发|发布|征求|报送/;

/** An attached list is named by the notice it hangs on, unless the notice only conveys it. */
const titleOf = (cover: Title | null, plan: Title | null): string | null => {
  const isAttachedList = plan !== null && cover !== null && LIST.test(plan.text) && !CONVEYS.test(cover.text);
  return (isAttachedList ? cover : (plan ?? cover))?.text ?? null;
};

/** The cover supplies number, date and issuer, the attached plan the title; what is not printed stays null. */
export const readHead = (
  source: string,
  lines: readonly KindedLine[],
  cover: Title | null,
  plan: Title | null,
): ReadHead => {
  const coverEnd = plan?.line ?? lines.length;
  const top = lines.filter(({ kind }) => kind !== 'blank' && kind !== 'junk').slice(0, HEAD_LINES);
  const number = findNumber(source, lines.slice(0, HEAD_LINES));
  const date = findDate(lines, coverEnd);
  const issuer = letterhead(source, top) ?? signature(source, lines) ?? (cover && titlePrefix(cover.text));
  return {
    head: {
      title: titleOf(cover, plan),
      issuer,
      documentNumber: number?.value.text ?? null,
      issuedOn: date?.value.date ?? null,
    },
    number,
    date,
  };
};
