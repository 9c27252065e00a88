import { createHash } from 'node:crypto';
import type { DocumentHead, Finding, NoticeTask } from '../../domain/notice/notice.ts';
import { parseNotice } from '../../domain/notice/parse-notice.ts';
import { decodeText } from '../text/decode-text.ts';
import type { TextEncoding } from '../text/decode-text.ts';

/** The JSON document of `duban parse FILE --json`. */
export interface NoticeReading {
  readonly document: DocumentHead & { readonly sha256: string; readonly encoding: TextEncoding };
  readonly tasks: readonly NoticeTask[];
  readonly findings: readonly Finding[];
}

export interface NoticeFile {
  /** The decoded file; every `start` and `end` of the reading counts in it. */
  readonly text: string;
  /** SHA-256 of the text without blanks and line ends: the same in every encoding and from every editor. */
  readonly wordsSha256: string;
  readonly reading: NoticeReading;
}

const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Decodes and reads a notice file, with the hash of its bytes. Refuses what `decodeText` refuses. */
export const openNotice = (bytes: Uint8Array): NoticeFile => {
  const { text, encoding } = decodeText(bytes);
  const { document, tasks, findings } = parseNotice(text);
  const sha256 = hashOf(bytes);
  return {
    text,
    wordsSha256: hashOf(text.replaceAll(/[ \t\r\n]/g, '')),
    reading: { document: { ...document, sha256, encoding }, tasks, findings },
  };
};

export const readNotice = (bytes: Uint8Array): NoticeReading => openNotice(bytes).reading;
