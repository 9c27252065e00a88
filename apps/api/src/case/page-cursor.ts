import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The place after a row of a list: its sort number and id, opaque to callers. */
export const encodeCursor = (place: string, id: string): string => Buffer.from(`${place}|${id}`).toString('base64url');

/** Refuses (`cursor_invalid`) what `encodeCursor` has not made. */
export function decodeCursor(cursor: string | undefined): { place: string; id: string } | null {
  if (cursor === undefined) return null;
  const [place = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  if (!/^-?\d+(\.\d+)?$/.test(place) || !UUID.test(id)) {
    throw new Refusal('invalid', 'cursor_invalid', '翻页位置无效，请回到第一页重新查询。');
  }
  return { place, id };
}
