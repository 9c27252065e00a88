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
  'change',
  'audience',
  'late',
  'told',
  'sheet',
  'link',
] as const;
/** Papers alone explain a date; a message has its page behind the link. */
export const MESSAGE_PLACEHOLDERS: readonly string[] = PLACEHOLDERS.filter((name) => name !== 'sheet');
export type Placeholder = (typeof PLACEHOLDERS)[number];

const PLACE = /\{([a-zA-Z]+)\}/g;

/** The placeholders a template names. */
export function placeholdersOf(template: string): string[] {
  return [...template.matchAll(PLACE)].map((match) => match[1] as string);
}

/**
 * Fills a template; `{link}` becomes the mark that the dispatcher replaces, an unknown name stays visible. A line that
 * would only announce an empty value (`下一步：`) is left out.
 */
export function fill(template: string, values: Readonly<Partial<Record<Placeholder, string>>>): string {
  return withoutEmptyLines(template, values).replace(PLACE, (whole, name: string) => {
    if (name === 'link') return LINK_MARK;
    return values[name as Placeholder]?.replace(DOUBLE_BRACE, '$1 ') ?? whole;
  });
}

/** What people write never becomes a mark of ours, and never keeps a message from being sent as one left unfilled. */
const DOUBLE_BRACE = /([{}])(?=\1)/g;

function withoutEmptyLines(template: string, values: Readonly<Partial<Record<Placeholder, string>>>): string {
  const lines = template.split('\n');
  const kept = lines.filter((line) => {
    const places = placeholdersOf(line);
    const isEmpty = places.length > 0 && places.every((place) => values[place as Placeholder] === '');
    return !isEmpty || !/(?:^|：)$/.test(line.replace(PLACE, '').trim());
  });
  return kept.length === lines.length ? template : kept.join('\n').replace(/\n{3,}/g, '\n\n');
}

/** Stands in a stored message for the recipient's own link. */
export const LINK_MARK = '{{link}}';
