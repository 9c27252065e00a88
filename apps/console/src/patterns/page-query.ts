import type { AddressValues } from './address.ts';

/** The path with its query; blanks are left out. */
export function withQuery(path: string, query: AddressValues): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const text = new URLSearchParams(given).toString();
  return text === '' ? path : `${path}?${text}`;
}
