/** `11月` of `2026-11`; January and the first of a row name their year. */
export function monthName(month: string, first: boolean): string {
  const number = Number(month.slice(5));
  return first || number === 1 ? `${month.slice(0, 4)}年${number}月` : `${number}月`;
}
