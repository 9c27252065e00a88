import { makeFinding, quote } from '../notice/finding.ts';
import type { Finding, NoticeTask, UnitMention } from '../notice/notice.ts';
import { itemWords } from '../notice/item-words.ts';

/** Every pair is compared; no plan names more units, a hostile text a hundred thousand. */
const MOST_COMPARED = 500;

interface Spelling {
  mention: UnitMention;
  ref: string;
  bare: string;
}

/** One unit written in two ways would get two cases and two people: a person says whether they are one. */
export function twoSpellingsFindings(tasks: readonly NoticeTask[]): Finding[] {
  const spellings = new Map<string, Spelling>();
  for (const { ref, units } of tasks)
    for (const mention of units)
      if (!mention.collective && spellings.size < MOST_COMPARED && !spellings.has(mention.name))
        spellings.set(mention.name, { mention, ref, bare: bareName(mention.name) });
  const known = [...spellings.values()];
  return known.flatMap(({ mention, ref, bare }, index) => {
    const earlier = known.slice(0, index).find((one) => mayBeOne(one.bare, bare));
    if (earlier === undefined) return [];
    const message = `${itemWords(ref)}的${quote(mention.name)}与${itemWords(earlier.ref)}的${quote(earlier.mention.name)}可能是同一单位；是的话请统一写法`;
    return makeFinding('unit_two_spellings', message, mention, ref);
  });
}

const mayBeOne = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const frame = short.length >= 3 && short[0] === long[0] && short.at(-1) === long.at(-1);
  return frame && short.length <= 4 && long.length <= 10 && isWithin(short, long);
};

/** A name without the words people leave out: 镇应急管理办公室 and 应急办 are both 应急办. */
const bareName = (name: string): string =>
  name
    .replaceAll(/[\s（）()]/g, '')
    .replace(/办公室$/, '办')
    .replace(/委员会$/, '委')
    .replace(/人民政府/, '政府')
    .replaceAll(/监督管理|管理|[和与]/g, '')
    .replace(/^[省市区县镇乡](?=.{3})/, '');

/** Whether the characters of one stand in the other in their order: 住建局 in 住房城乡建设局. */
function isWithin(short: string, long: string): boolean {
  let next = 0;
  for (const char of long) if (char === short[next]) next += 1;
  return next === short.length;
}
