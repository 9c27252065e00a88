import type { RefusalKind } from '../../domain/refusal/refusal.ts';
import type { NoticeFile } from './read-notice.ts';

/** What a reading process is told, and what it answers; afterwards it ends. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export type ReadingAnswer =
  | { readonly file: NoticeFile }
  | { readonly refusal: { readonly kind: RefusalKind; readonly code: string; readonly detail: string } };
