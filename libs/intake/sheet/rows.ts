import { Refusal } from '../../domain/refusal/refusal.ts';
import type { Sheet } from './sheet.ts';

/**
 * The filled rows of a sheet by its headings, with Excel's row numbers; headings may stand in any order and carry the
 * template's `*`; `earlier` names headings that stand for the same. Refuses `sheet_missing` and `sheet_headings_wrong`, naming what is missing.
 */
export function rowsOf<Key extends string>(
  sheets: readonly Sheet[],
  name: string,
  columns: Readonly<Record<Key, string>>,
  earlier?: Readonly<Partial<Record<Key, string>>>,
): ({ row: number } & Record<Key, string>)[] {
  const sheet = sheets.find((one) => one.name.trim() === name);
  if (!sheet) {
    const found = sheets.map((one) => `“${one.name}”`).join('、');
    throw new Refusal(
      'invalid',
      'sheet_missing',
      `文件里没有名为“${name}”的工作表（现有：${found}）。请使用下载的模板。`,
    );
  }
  const headings = (sheet.rows[0] ?? []).map((cell) => cell.replaceAll('*', '').trim());
  const keys = Object.keys(columns) as Key[];
  const placeOf = (key: Key): number => {
    const place = headings.indexOf(columns[key]);
    return place === -1 ? headings.indexOf(earlier?.[key] ?? columns[key]) : place;
  };
  const missing = keys.filter((key) => placeOf(key) === -1);
  if (missing.length > 0) {
    const names = missing.map((key) => `“${columns[key]}”`).join('、');
    const detail = `工作表“${name}”第 1 行缺少列：${names}。请使用下载的模板，不要改动第 1 行。`;
    throw new Refusal('invalid', 'sheet_headings_wrong', detail);
  }
  const indexOf = new Map(keys.map((key) => [key, placeOf(key)]));
  return sheet.rows.slice(1).flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const values = keys.map((key) => [key, cells[indexOf.get(key)!] ?? '']);
    return [{ row: index + 2, ...(Object.fromEntries(values) as Record<Key, string>) }];
  });
}
