/** Address-bar values are plain text, so that phone and document numbers stay readable and are never taken for numbers. */
export function plainParse(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The other way round; an empty object leaves no question mark behind. */
export function plainStringify(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const text = new URLSearchParams(given).toString();
  return text === '' ? '' : `?${text}`;
}
