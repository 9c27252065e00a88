import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { printNumeral } from './word-numeral.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、` or `（%2）`: the counts of this and outer levels in their places. */
  readonly text: string;
}

/** One list of the document: which counter it shares and where it starts anew. */
interface List {
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

interface WordParts {
  readonly document: string;
  readonly numbering: string | null;
  readonly styles: string | null;
}

const PLACES_OF_LEVEL = /%(\d)/g;
const DEEPEST = 9;

/**
 * The main part of a .docx with the numbers that Word counts itself (“一、”, “（二）”, “3.”) written into the text of their
 * paragraphs; without numbering the part as it is.
 */
export function printNumbering({ document, numbering, styles }: WordParts): string {
  if (numbering === null) return document;
  const styleSheet = styles === null ? null : parse(styles);
  const styled = styleSheet === null ? new Map<string, Place>() : styledPlaces(styleSheet);
  const lists = readLists(parse(numbering), styled);
  const tree = parse(document);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  for (const paragraph of all(tree, 'w:p')) {
    if (isRepeated(paragraph)) continue;
    const place = placeOf(paragraph, styled);
    const list = place && lists.get(place.list);
    if (!place || !list) continue;
    const numbers = counts.get(list.counter) ?? [];
    counts.set(list.counter, numbers);
    const restart = begun.has(`${place.list}/${place.level}`) ? undefined : list.restarts.get(place.level);
    begun.add(`${place.list}/${place.level}`);
    if (restart !== undefined) numbers[place.level] = restart - 1;
    count(numbers, list, place.level);
    const label = labelOf(list, place.level, numbers);
    if (label !== '') prefix(tree, paragraph, label);
  }
  return new XMLSerializer().serializeToString(tree);
}

/** A text box stands in the file twice, the second time for old readers. */
function isRepeated(paragraph: Element): boolean {
  for (let node = paragraph.parentNode; node !== null; node = node.parentNode) {
    if (node.nodeName === 'mc:Fallback') return true;
  }
  return false;
}

/** The next number of a level; deeper levels begin again. */
function count(numbers: number[], { levels }: List, level: number): void {
  for (let outer = 0; outer < level; outer += 1) numbers[outer] ??= levels.get(outer)?.start ?? 1;
  numbers[level] = (numbers[level] ?? (levels.get(level)?.start ?? 1) - 1) + 1;
  numbers.length = level + 1;
}

function labelOf({ levels }: List, level: number, numbers: readonly number[]): string {
  const own = levels.get(level);
  if (own === undefined || own.format === 'bullet') return '';
  return own.text.replaceAll(PLACES_OF_LEVEL, (_, place: string) => {
    const index = Number(place) - 1;
    return printNumeral(numbers[index] ?? 1, levels.get(index)?.format ?? 'decimal');
  });
}

function prefix(tree: Document, paragraph: Element, label: string): void {
  const run = tree.createElement('w:r');
  const text = tree.createElement('w:t');
  text.appendChild(tree.createTextNode(label));
  run.appendChild(text);
  const properties = child(paragraph, 'w:pPr');
  paragraph.insertBefore(run, properties === null ? paragraph.firstChild : properties.nextSibling);
}

function placeOf(paragraph: Element, styled: ReadonlyMap<string, Place>): Place | null {
  const properties = child(paragraph, 'w:pPr');
  if (properties === null) return null;
  const style = styled.get(valueOf(child(properties, 'w:pStyle')) ?? '') ?? null;
  const own = child(properties, 'w:numPr');
  if (own === null) return style;
  const list = valueOf(child(own, 'w:numId')) ?? style?.list ?? null;
  const level = levelOf(valueOf(child(own, 'w:ilvl'))) ?? style?.level ?? 0;
  return list === null ? null : { list, level };
}

/** Paragraph styles that number, also through the style they are based on. */
function styledPlaces(styles: Document): Map<string, Place> {
  const byId = new Map(all(styles, 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style]));
  const places = new Map<string, Place>();
  for (const id of byId.keys()) {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at);) {
      seen.add(at);
      const style = byId.get(at);
      const properties = style && child(style, 'w:pPr');
      const numbering = properties && child(properties, 'w:numPr');
      const list = numbering && valueOf(child(numbering, 'w:numId'));
      if (list) {
        places.set(id, { list, level: levelOf(valueOf(child(numbering, 'w:ilvl'))) ?? 0 });
        break;
      }
      at = style ? valueOf(child(style, 'w:basedOn')) : null;
    }
  }
  return places;
}

function readLists(numbering: Document, styled: ReadonlyMap<string, Place>): Map<string, List> {
  const abstracts = new Map(
    all(numbering, 'w:abstractNum').map((one) => [one.getAttribute('w:abstractNumId') ?? '', one]),
  );
  const numbers = all(numbering, 'w:num');
  const lists = new Map<string, List>();
  for (const one of numbers) {
    const counter = definedBy(valueOf(child(one, 'w:abstractNumId')) ?? '', abstracts, numbers, styled);
    const abstract = abstracts.get(counter);
    if (abstract === undefined) continue;
    const levels = readLevels(abstract);
    const restarts = new Map<number, number>();
    for (const override of all(one, 'w:lvlOverride')) {
      const level = levelOf(override.getAttribute('w:ilvl'));
      const start = numberOf(valueOf(child(override, 'w:startOverride')));
      if (level !== null && start !== null) restarts.set(level, start);
    }
    lists.set(one.getAttribute('w:numId') ?? '', { counter, levels, restarts });
  }
  return lists;
}

/** The definition that holds the levels: one that only names a list style is that style's, whose counts it shares. */
function definedBy(
  id: string,
  abstracts: ReadonlyMap<string, Element>,
  numbers: readonly Element[],
  styled: ReadonlyMap<string, Place>,
): string {
  const abstract = abstracts.get(id);
  const style = abstract === undefined ? null : valueOf(child(abstract, 'w:numStyleLink'));
  if (style === null) return id;
  for (const [other, one] of abstracts) if (valueOf(child(one, 'w:styleLink')) === style) return other;
  const list = styled.get(style)?.list;
  const number = numbers.find((one) => one.getAttribute('w:numId') === list);
  return (number && valueOf(child(number, 'w:abstractNumId'))) ?? id;
}

function readLevels(abstract: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of all(abstract, 'w:lvl')) {
    levels.set(levelOf(level.getAttribute('w:ilvl')) ?? 0, {
      start: numberOf(valueOf(child(level, 'w:start'))) ?? 1,
      format: valueOf(child(level, 'w:numFmt')) ?? 'decimal',
      text: valueOf(child(level, 'w:lvlText')) ?? '',
    });
  }
  return levels;
}

const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'text/xml');

const all = (within: Document | Element, name: string): Element[] => Array.from(within.getElementsByTagName(name));

function child(parent: Element, name: string): Element | null {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeName === name) return node as Element;
  }
  return null;
}

const valueOf = (element: Element | null): string | null => element?.getAttribute('w:val') || null;

const numberOf = (printed: string | null): number | null =>
  printed !== null && /^\d{1,6}$/.test(printed) ? Number(printed) : null;

function levelOf(printed: string | null): number | null {
  const level = numberOf(printed);
  return level === null || level >= DEEPEST ? null : level;
}
