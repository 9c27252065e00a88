import { createHash } from 'node:crypto';
import { lostNumberFindings } from '../../domain/notice/lost-number.ts';
import type { Finding, NoticeDocument, NoticeTask } from '../../domain/notice/notice.ts';
import { parseNotice } from '../../domain/notice/parse-notice.ts';
import { documentText, type DocumentEncoding } from '../document/document-text.ts';

/** The JSON document of `duban parse FILE --json`. */
export interface NoticeReading {
  readonly document: NoticeDocument & { readonly sha256: string; readonly encoding: DocumentEncoding };
  readonly tasks: readonly NoticeTask[];
  readonly findings: readonly Finding[];
}

export interface NoticeFile {
  /** The text of the file; every `start` and `end` of the reading counts in it. */
  readonly text: string;
  /** SHA-256 of the text without blanks, line ends and the bars of tables: the same in every encoding and format. */
  readonly wordsSha256: string;
  readonly reading: NoticeReading;
}

const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Gets the text out of a notice file and reads it, in this process. Refuses what `documentText` refuses. */
export const openNotice = async (bytes: Uint8Array, fileName: string): Promise<NoticeFile> => {
  const { text, encoding } = await documentText(bytes, fileName);
  const { document, tasks, findings } = parseNotice(text);
  const sha256 = hashOf(bytes);
  return {
    text,
    wordsSha256: hashOf(text.replaceAll(/[ \t\r\n|]/g, '')),
    reading: {
      document: { ...document, sha256, encoding },
      tasks,
      // The reader of .doc files gives no automatic numbers; every other format keeps them.
      findings: encoding === 'doc' ? [...lostNumberFindings(text), ...findings] : findings,
    },
  };
};
