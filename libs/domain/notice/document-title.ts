import { FoldedText } from './folded-text.ts';
import { isOrganisation } from './signature.ts';
import type { KindedLine } from './line-kind.ts';
import { readMarker } from './marker.ts';
import { readDocumentNumber } from './document-number.ts';

export interface Title {
  readonly text: string;
  /** First line of the title, and the first line after it. */
  readonly line: number;
  readonly nextLine: number;
}

const ENDS =
  /(?:通知|通报|函|方案|要点|计划|意见|办法|细则|规定|规程|安排|清单|措施|决定|公告|通告|报告|指引|分解表?|一览表|任务书|责任书|批复|纪要|预案|要求)(?:\(.{1,14}\))?(?:\(.{1,14}\))?$/;
const SUBTITLE = /^\([^()]{2,14}\)$/;
/** A line of a letter is no title, however short. */
const SENTENCE = /^(?:请|现将|现就|为)|,/;
const MAX_LINES = 5;

const mayBeTitleLine = (source: string, line: KindedLine): boolean =>
  line.kind === 'text' &&
  !line.long &&
  !/[。:;]|^\(?联系人/.test(line.plain) &&
  readMarker(source, line.start) === null &&
  readDocumentNumber(line.plain) === null &&
  !line.plain.endsWith('文件');

const skipBlank = (lines: readonly KindedLine[], from: number): number => {
  let index = from;
  while (lines[index]?.kind === 'blank' || lines[index]?.kind === 'junk') index += 1;
  return index;
};

const isUnfinished = (joined: string): boolean =>
  joined.split('《').length > joined.split('》').length || (!ENDS.test(joined) && /关于/.test(joined));

/** The title that begins at line `from`: broken over lines, with its bracketed state（征求意见稿）; null when there is none. */
const titleAt = (source: string, lines: readonly KindedLine[], from: number): Title | null => {
  const taken: KindedLine[] = [];
  let found: Title | null = null;
  for (let index = from; taken.length < MAX_LINES; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.kind === 'blank' || line.kind === 'junk') {
      const next = lines[skipBlank(lines, index)];
      const goesOn = next && (isUnfinished(joinFolded(taken)) || (found && SUBTITLE.test(next.plain)));
      if (!goesOn) break;
      index = skipBlank(lines, index) - 1;
      continue;
    }
    if (!mayBeTitleLine(source, line)) break;
    taken.push(line);
    const folded = new FoldedText(source, taken);
    if (folded.text.length < 4 || folded.text.length > 160 || !ENDS.test(folded.text)) continue;
    found = { text: folded.printed(0, folded.text.length), line: from, nextLine: index + 1 };
  }
  return found;
};

const joinFolded = (lines: readonly KindedLine[]): string => lines.map((line) => line.plain).join('');

/** The first title of the document; a line of its own without any mark when nothing reads like one. */
export const firstTitle = (source: string, lines: readonly KindedLine[]): Title | null => {
  let fallback: Title | null = null;
  for (let index = 0, seen = 0; index < lines.length && seen < 40; index += 1) {
    const line = lines[index];
    if (!line || line.kind === 'blank' || line.kind === 'junk') continue;
    seen += 1;
    if (readMarker(source, line.start)) break;
    const title = titleAt(source, lines, index);
    if (title) return title;
    if (
      fallback ||
      !mayBeTitleLine(source, line) ||
      isOrganisation(line.plain) ||
      line.plain.length > 60 ||
      SENTENCE.test(line.plain)
    )
      continue;
    fallback = { text: new FoldedText(source, [line]).printed(0, line.plain.length), line: index, nextLine: index + 1 };
  }
  return fallback;
};

/** Titles of attached plans: each follows the signature, the print line or the label of an attachment. */
export const attachedTitles = (source: string, lines: readonly KindedLine[]): Title[] => {
  const titles: Title[] = [];
  let mayStart = false;
  lines.forEach((line, index) => {
    if (line.kind === 'blank' || line.kind === 'junk') return;
    const title = mayStart ? titleAt(source, lines, index) : null;
    if (title) titles.push(title);
    mayStart = /^(?:signed_)?date$/.test(line.kind) || line.kind === 'print' || line.kind === 'attachment_label';
  });
  return titles;
};
