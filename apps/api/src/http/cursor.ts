import { z } from 'zod';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|\+00)$/;

/** What a sort value may be, so that PostgreSQL can read whatever a mark holds: marks come back from outside. */
const PARTS = {
  text: z.string().refine((text) => !/[\0\p{Surrogate}]/u.test(text)),
  uuid: z.string().regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/),
  instant: z.string().refine(isInstant),
  day: z.iso.date(),
  integer: z.string().regex(/^\d{1,9}$/),
  number: z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/),
};

export type CursorPart = keyof typeof PARTS;

function isInstant(text: string): boolean {
  const [hour = 99, minute = 99, second = 99] = text.slice(11, 19).split(':').map(Number);
  const isDay = z.iso.date().safeParse(text.slice(0, 10)).success;
  return INSTANT.test(text) && isDay && hour < 24 && minute < 60 && second < 60;
}

/** The sort values of a page's last row as an opaque mark. */
export const cursorAfter = (...after: string[]): string => Buffer.from(JSON.stringify(after)).toString('base64url');

/** The sort values behind a mark, or null without one. Refuses (`cursor_invalid`) a mark that holds anything else. */
export function readCursor<const Parts extends readonly CursorPart[]>(
  cursor: string | undefined,
  parts: Parts,
): { [Index in keyof Parts]: string } | null {
  if (cursor === undefined) return null;
  const values = z.array(z.string()).length(parts.length).safeParse(jsonOf(cursor));
  const fits = values.success && parts.every((part, index) => PARTS[part].safeParse(values.data[index]).success);
  if (fits) return values.data as unknown as { [Index in keyof Parts]: string };
  throw new Refusal('invalid', 'cursor_invalid', '翻页标记不对，请从第一页重新查询。', [
    { path: 'cursor', message: '不是本系统给出的翻页标记' },
  ]);
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
