/** The seven holidays of all citizens (全国年节及纪念日放假办法 art. 2, CAL-11), as the State Council's notices write them. */
export const HOLIDAY_NAMES = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
export type HolidayName = (typeof HOLIDAY_NAMES)[number];

const SPOKEN: Readonly<Record<string, HolidayName>> = {
  除夕: '春节',
  清明: '清明节',
  五一: '劳动节',
  五一节: '劳动节',
  劳动: '劳动节',
  端午: '端午节',
  中秋: '中秋节',
  十一: '国庆节',
  国庆: '国庆节',
};

/** The notice's name of a holiday, also from the words people use for it (`五一`, `国庆`); null for anything else. */
export function holidayNamed(text: string): HolidayName | null {
  return HOLIDAY_NAMES.find((name) => name === text) ?? (Object.hasOwn(SPOKEN, text) ? (SPOKEN[text] ?? null) : null);
}

/** The holidays a day of the table belongs to; a merged rest carries several names (`国庆节、中秋节`). */
export function holidaysIn(name: string): HolidayName[] {
  return name.split(/[、，,\s]+/).flatMap((part) => holidayNamed(part) ?? []);
}
