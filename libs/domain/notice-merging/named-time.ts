/** Occasions, seasons and parts of a year that an order is made for; two of them are two orders. */
const OCCASIONS =
  /元旦|春节|元宵|清明|五一|劳动节|端午|中秋|国庆|两会|春运|暑期|寒假|汛期|汛|台风|春季|夏季|秋季|冬季|冬春|上半年|下半年|安全生产月|消防月|119|5[.·]12/g;
/** Of several batches, quarters or sections one is meant. */
const NUMBERED = /第?([\d一二三四五六七八九十]+)(季度|批|阶段|期|轮|标段|号|届)/g;
const YEARS = /(20\d{2})年/g;

/** What a clause is bound to beside its words: occasions, numbers of parts, years; `text` is free of its deadlines. */
interface NamedTimes {
  readonly occasions: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
}

export function namedTimes(text: string): NamedTimes {
  const all = (pattern: RegExp): Set<string> => new Set([...text.matchAll(pattern)].map(([whole]) => whole));
  return { occasions: all(OCCASIONS), parts: all(NUMBERED), years: all(YEARS) };
}

/** Whether two clauses are bound to different occasions, parts or years; one that names none may mean any. */
export const areApart = (one: NamedTimes, other: NamedTimes): boolean =>
  (['occasions', 'parts', 'years'] as const).some((kind) => !isWithin(one[kind], other[kind]));

const isWithin = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  return [...small].every((name) => large.has(name));
};
