/** What kind of "no" it is; HTTP and the CLI map it, nothing else does. */
export type RefusalKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'too_large' | 'too_many' | 'unavailable';

/** Where in the input the fault lies: a field, a row and column, or a range of characters. */
export interface RefusalPlace {
  path?: string;
  row?: number;
  column?: string;
  value?: string;
  message: string;
}

/**
 * An expected refusal: nothing was done. `code` is stable and in snake_case; `detail` is Chinese and says what, where
 * and how to mend it.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly detail: string;
  readonly places: readonly RefusalPlace[];

  constructor(kind: RefusalKind, code: string, detail: string, places: readonly RefusalPlace[] = []) {
    super(detail);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.detail = detail;
    this.places = places;
  }
}
