import { itemWords } from '../notice/item-words.ts';
import { insideQuotes } from './quotation.ts';

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
  'rule',
  'period',
  'done',
  'target',
  'owed',
  'pace',
  'arrears',
  'actor',
  'sheet',
  'link',
] as const;

/** Papers alone explain a date; a message has its page behind the link. */
export const MESSAGE_PLACEHOLDERS: readonly string[] = PLACEHOLDERS.filter((name) => name !== 'sheet');

/** What the words of several messages as one may name: what is theirs alone, and what is the same for all of them. */
const TOGETHER_ONLY = ['count', 'list', 'page'] as const;
export const TOGETHER_PLACEHOLDERS = [...TOGETHER_ONLY, 'office', 'reason'] as const;
/** A subject is one line. */
export const TOGETHER_SUBJECT_PLACEHOLDERS = ['count', 'office', 'reason'] as const;

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
  return withoutEmptyLines(numbered(template, values.ref), values).replace(
    PLACE,
    (whole, name: string, at: number, text: string) => {
      if (MARKED.includes(name)) return markOf(name);
      const value = values[name as Placeholder]?.replace(DOUBLE_BRACE, '$1 ');
      if (value === undefined) return whole;
      return isQuoted(text.slice(0, at)) ? insideQuotes(value) : value;
    },
  );
}

/** “第{ref}项” cites an item as the document numbers it: 第3项, 第四条, 表1第2项. */
const numbered = (template: string, ref: string | undefined): string =>
  ref === undefined ? template : template.replaceAll('第{ref}项', () => itemWords(ref));

/** Whether the template stands inside “ ” at its end. */
const isQuoted = (before: string): boolean => before.lastIndexOf('“') > before.lastIndexOf('”');

const MARKED: readonly string[] = ['link', ...TOGETHER_ONLY];

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

export const markOf = (name: string): string => `{{${name}}}`;

/** Stands in a stored message for the recipient's own link. */
export const LINK_MARK = markOf('link');

/** The link of this code, in a message that has several; and a page of the console. */
export const linkMark = (accessCodeId: string): string => markOf(`link:${accessCodeId}`);
export const pageMark = (path: string): string => markOf(`page:${path}`);
export const LINK_MARKS = /\{\{link:([0-9a-f-]{36})\}\}/g;
export const PAGE_MARKS = /\{\{page:([^}]*)\}\}/g;

/** A stored message as others than its recipient may read it: a link opens the door to whoever holds it. */
export const shownBody = (body: string): string =>
  body
    .replaceAll(LINK_MARK, '（收件人本人的链接）')
    .replaceAll(LINK_MARKS, '（收件人本人的链接）')
    .replaceAll(PAGE_MARKS, '（系统中的任务列表）');
