/** What a message or paper may name; `link` is written only when the message is sent. */
export const PLACEHOLDERS = [
  'office',
  'unit',
  'title',
  'clause',
  'notice',
  'ref',
  'number',
  'due',
  'distance',
  'next',
  'reason',
  'requested',
  'old',
  'letter',
  'letterKind',
  'basis',
  'audience',
  'link',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const PLACE = /\{([a-zA-Z]+)\}/g;

/** The placeholders a template names. */
export function placeholdersOf(template: string): string[] {
  return [...template.matchAll(PLACE)].map((match) => match[1] as string);
}

/** Fills a template; `{link}` becomes the mark that the dispatcher replaces, an unknown name stays visible. */
export function fill(template: string, values: Readonly<Partial<Record<Placeholder, string>>>): string {
  return template.replace(PLACE, (whole, name: string) => {
    if (name === 'link') return LINK_MARK;
    return values[name as Placeholder] ?? whole;
  });
}

/** Stands in a stored message for the recipient's own link. */
export const LINK_MARK = '{{link}}';
