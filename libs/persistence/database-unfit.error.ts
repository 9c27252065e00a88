/** A database the program must not work on as it is; the message says why and what to do, in one plain line. */
export abstract class DatabaseUnfitError extends Error {
  abstract readonly code: string;

  constructor(
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${reason}${remedy}`);
  }
}
