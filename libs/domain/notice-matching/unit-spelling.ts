/** Printing changes that leave the words alone: full width, layout blanks, quotation marks. */
export function foldSpelling(spelling: string): string {
  return spelling
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff"'“”‘’《》〈〉·]/g, '')
    .toLowerCase();
}

/** 市场, 区域, 乡村 … begin with a place mark that belongs to the word. */
const WORD_WITH_MARK = /^(?:市场|市政|市容|市监|区域|县域|县城|镇村|乡村|乡镇|街道|省级|村镇)/;
const PLACE = /^(?:[\p{Script=Han}]{2,4}?(?:自治区|省|市|县|区|旗|镇|乡|街道)|[省市县区旗镇乡本我该])/u;
const SUFFIX = /(?:人民政府|党委|政府|办事处|管理处|街道|镇|乡|村委会|村民委员会|居委会|社区居委会|社区|村)$/;
/** A core of one character says nothing about which unit is meant. */
const SHORTEST_CORE = 2;

/**
 * Every reading of a spelling without its place (江州市临江区应急局 → 应急局) and without the mark of its level
 * (石桥镇人民政府 → 石桥镇 → 石桥), the folded spelling first.
 */
export function spellingVariants(spelling: string): readonly string[] {
  const folded = foldSpelling(spelling);
  const variants = new Set([folded]);
  let rest = folded;
  for (let place = PLACE.exec(rest); place !== null && !WORD_WITH_MARK.test(rest); place = PLACE.exec(rest)) {
    rest = rest.slice(place[0].length);
    if (rest.length < SHORTEST_CORE) break;
    variants.add(rest);
  }
  let stem = folded;
  for (let suffix = SUFFIX.exec(stem); suffix !== null; suffix = SUFFIX.exec(stem)) {
    stem = stem.slice(0, -suffix[0].length);
    if (stem.length < SHORTEST_CORE) break;
    variants.add(stem);
  }
  return [...variants];
}

/** 应急局 shortens 应急管理局: the same first character, the others in the same order. */
export function isAbbreviation(short: string, long: string): boolean {
  if (short.length < SHORTEST_CORE || short.length >= long.length || short[0] !== long[0]) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** Shared pairs of neighbouring characters, 0 to 1 (Dice). */
export function likeness(a: string, b: string): number {
  const pairs = new Set(pairsOf(a));
  const others = pairsOf(b);
  if (pairs.size === 0 || others.length === 0) return 0;
  const both = others.filter((pair) => pairs.has(pair)).length;
  return (2 * both) / (pairs.size + others.length);
}

const pairsOf = (text: string): string[] => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
