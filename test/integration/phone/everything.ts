import type { DataSource } from 'typeorm';

const TABLES = [
  'case_file',
  'command',
  'case_step',
  'ledger_entry',
  'access_code',
  'attachment',
  'notification',
  'rung',
] as const;

/** Everything a look at a page could change, as one digest a table. */
export const everything = (dataSource: DataSource): Promise<unknown[]> =>
  Promise.all(
    TABLES.map((table) => dataSource.query(`select md5(string_agg(t::text, '|' order by t::text)) from ${table} t`)),
  );
