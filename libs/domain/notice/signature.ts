const SUFFIXES =
  '办公室|政府|委员会|委|办|局|厅|部|站|所|处|中心|大队|支队|总队|队|会|公司|院|校|分局|街道|指挥部|小组|专班|集团|厂';
const NAME = `[\\u4e00-\\u9fff()]{2,40}(?:${SUFFIXES})`;
const SEAL = '\\((?:盖章|代章|公章|印章|章|印)\\)';
const ORGANISATION = new RegExp(`^${NAME}$`);

const YEAR = '(?:(?:19|20)\\d\\d|[一二][〇零一二三四五六七八九]{3})';
const DAY = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
export const FULL_DATE = `${YEAR}年${DAY}月${DAY}?日?`;

const SIGNATURE = new RegExp(`^(?<label>落款:)?(?<name>${NAME})(?:${SEAL})?(?<date>\\(?${FULL_DATE}\\)?)?$`);

/** A line that is nothing but a seal's place. */
export const SEAL_ALONE = new RegExp(`^${SEAL}$`);

export interface Signature {
  /** Where the issuer's name stands in the line. */
  readonly start: number;
  readonly end: number;
  /** The date stands in the same line. */
  readonly dated: boolean;
}

export const isOrganisation = (plain: string): boolean => ORGANISATION.test(plain);

/** An issuer as he signs: his name, perhaps with a seal's place behind it and the date in the same line. */
export const readSignature = (plain: string): Signature | null => {
  const groups = SIGNATURE.exec(plain)?.groups;
  if (!groups) return null;
  const start = groups['label']?.length ?? 0;
  return { start, end: start + (groups['name']?.length ?? 0), dated: groups['date'] !== undefined };
};
