import { isUuid } from './uuid.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

/** The place after a row of the list, opaque to callers. */
export const encodeCursor = (at: string, id: string): string => Buffer.from(`${at}|${id}`).toString('base64url');

/** Refuses (`cursor_invalid`) what `encodeCursor` has not made. */
export function decodeCursor(cursor: string | undefined): { at: string; id: string } | null {
  if (cursor === undefined) return null;
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  if (Number.isNaN(Date.parse(at)) || !isUuid(id)) {
    throw new Refusal('invalid', 'cursor_invalid', '翻页位置无效，请回到第一页重新查询。');
  }
  return { at, id };
}
