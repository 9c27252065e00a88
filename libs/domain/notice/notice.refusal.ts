import { Refusal } from '../refusal/refusal.ts';
import type { RefusalKind } from '../refusal/refusal.ts';
import type { ParsedNotice } from './notice.ts';

export type NoticeRefusalCode =
  | 'notice_file_type'
  | 'empty_file'
  | 'file_too_large'
  | 'binary_file'
  | 'unknown_encoding'
  | 'document_damaged'
  | 'document_encrypted'
  | 'document_has_entities'
  | 'document_has_macros'
  | 'document_scanned'
  | 'document_too_large'
  | 'reading_gave_up'
  | 'no_text'
  | 'no_items'
  | 'too_many_items';

/** A file that cannot be imported as a notice. */
export class NoticeRefusal extends Refusal {
  constructor(code: NoticeRefusalCode, detail: string, kind: RefusalKind = 'invalid') {
    super(kind, code, detail);
    this.name = 'NoticeRefusal';
  }
}

/** Refuses the import of a notice whose parse found an error: `no_items`, `too_many_items`. */
export const assertImportable = ({ findings }: Pick<ParsedNotice, 'findings'>): void => {
  for (const { code, message } of findings) {
    if (code === 'no_items' || code === 'too_many_items') throw new NoticeRefusal(code, message);
  }
};
