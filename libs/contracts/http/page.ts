import { z } from 'zod';

/** Query of every list: `cursor` is opaque and comes from the page before. */
export const pageQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** One page of a list; `total` counts every row the caller may see under the same filter. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  total: number;
}

/** An id in a path. */
export const idParam = z.uuid({ error: '编号格式不对，应为 36 位的 UUID' });
