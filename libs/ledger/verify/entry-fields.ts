export type Fields = Record<string, unknown>;

/** What an entry says; null for a body that is no longer JSON: it has been changed, and the chain check names it. */
export function fieldsOf(body: string): Fields | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    // Said by the chain check.
    return null;
  }
}
