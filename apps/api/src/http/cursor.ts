import { z } from 'zod';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

const values = z.array(z.string()).min(1);

/** The sort values of a page's last row as an opaque mark. */
export const cursorAfter = (...after: string[]): string => Buffer.from(JSON.stringify(after)).toString('base64url');

/** The sort values behind a mark, or null without one. Refuses a mark that was not made by `cursorAfter`. */
export function readCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined) return null;
  const parsed = values.length(length).safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (parsed.success) return parsed.data;
  throw new Refusal('invalid', 'cursor_invalid', '翻页标记不对，请从第一页重新查询。', [
    { path: 'cursor', message: '不是本系统给出的翻页标记' },
  ]);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
