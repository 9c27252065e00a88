/** True for a system fault of this code (`ENOENT`, `EEXIST`), whichever realm its error class comes from. */
export function isFault(error: unknown, ...codes: readonly string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
