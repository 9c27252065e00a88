const SHOWN = 8;

/** The first names, and how many there are in all. */
export const someNames = (names: readonly string[]): string =>
  names.length <= SHOWN ? names.join('、') : `${names.slice(0, SHOWN).join('、')} 等 ${names.length} 个`;
