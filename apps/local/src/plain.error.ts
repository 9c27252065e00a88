/** A condition the person at the keyboard can mend: printed as one Chinese line, without a stack. */
export class PlainError extends Error {
  /** Read by the bootstrap, which cannot import this class before the first build. */
  readonly plain = true;

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'PlainError';
  }
}
