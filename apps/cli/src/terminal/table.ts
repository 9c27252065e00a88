import Table from 'cli-table3';

/** A plain table for people; an empty one says so. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[], empty: string): string {
  if (rows.length === 0) return empty;
  const table = new Table({ head: [...head], style: { head: [], border: [] } });
  rows.forEach((row) => table.push([...row]));
  return table.toString();
}
