// The first character of each initial in the pinyin order that browsers sort Chinese by.
const FIRSTS = '阿八嚓咑妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const order = new Intl.Collator('zh-CN-u-co-pinyin');

/** `柳塘村` → `ltc`; what is no Chinese character stays, in lower case. */
export function initialsOf(text: string): string {
  return Array.from(text, (character) => (/\p{Script=Han}/u.test(character) ? initialOf(character) : character))
    .join('')
    .toLowerCase();
}

function initialOf(character: string): string {
  let initial = character;
  for (let index = 0; index < FIRSTS.length; index += 1) {
    if (order.compare(FIRSTS.charAt(index), character) <= 0) initial = LETTERS.charAt(index);
  }
  return initial;
}

/** True when a name contains what was typed, as characters or as pinyin initials. */
export function matchesName(name: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || initialsOf(name).includes(wanted);
}
