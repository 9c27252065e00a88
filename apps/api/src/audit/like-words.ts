/** An `ilike` pattern of what somebody typed, or null when nothing was. */
export const likeWords = (typed: string | undefined): string | null =>
  typed === undefined || typed === '' ? null : `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
