import type { EntityManager } from 'typeorm';
import { cursorAfter, readCursor } from './cursor.ts';

interface NamedPage<Row> {
  rows: Row[];
  nextCursor: string | null;
  total: number;
}

/** A page of a view's rows in the order of their names; `filter` calls the view `v` and the values `$1` and on. */
export async function pageByName<Row extends { id: string; name: string }>(
  manager: EntityManager,
  { view, filter, values }: { view: string; filter: string; values: readonly unknown[] },
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<NamedPage<Row>> {
  const after = readCursor(cursor, ['text', 'uuid']);
  const next = values.length + 1;
  const found: Row[] = await manager.query(
    `select * from (${view}) v where ${filter} and ($${next}::text is null or (v.name, v.id) > ($${next}, $${next + 1}::uuid))
     order by v.name, v.id limit $${next + 2}`,
    [...values, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  const [count]: { total: number }[] = await manager.query(
    `select count(*)::int as total from (${view}) v where ${filter}`,
    [...values],
  );
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows,
    nextCursor: found.length > limit && last ? cursorAfter(last.name, last.id) : null,
    total: count!.total,
  };
}
