/**
 * The beginning of a statement that changes many cases: rows are locked by id, as every writer of cases does, because two
 * that lock the same rows in different orders would wait for each other for ever.
 */
export const lockedCases = (condition: string): string =>
  `with locked as (select id from case_file where ${condition} order by id for update)`;
