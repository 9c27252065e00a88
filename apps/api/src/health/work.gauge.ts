import { Gauge } from 'prom-client';
import type { DataSource } from 'typeorm';

const QUERY = `
  select 'cases_open' as what, count(*)::int as n from case_file where closed_at is null
  union all select 'cases_without_workflow', count(*)::int from case_file where closed_at is null and engine_ready_at is null
  union all select 'commands_undecided', count(*)::int from command where outcome is null
  union all select 'rungs_overdue', count(*)::int from case_file
    where closed_at is null and next_rung_at < clock_timestamp() - interval '10 seconds'
  union all select 'notifications_' || state, count(*)::int from notification
    where state in ('queued', 'sending', 'unknown') and settled_at is null group by state
  union all select 'possible_duplicates', count(*)::int from notification where possible_duplicate`;

/** How much work waits, asked of the database when the figures are read. */
export function workGauge(dataSource: DataSource): Gauge<'what'> {
  return new Gauge({
    name: 'duban_work',
    help: 'Open cases and work that waits',
    labelNames: ['what'],
    registers: [],
    async collect() {
      const rows: { what: string; n: number }[] = await dataSource.query(QUERY);
      this.reset();
      for (const { what, n } of rows) this.set({ what }, n);
    },
  });
}
