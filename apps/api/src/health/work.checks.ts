import type { DataSource } from 'typeorm';
import type { HealthCheck } from './health.registry.ts';

/** A worker leaves a sign every five seconds; after this long none serves. */
const SILENT_AFTER = '30 seconds';
/** A rung is climbed by its workflow at once and by the reconciler after two seconds; later than this is an alarm. */
const LATE_AFTER = '15 seconds';

export const workerCheck = (dataSource: DataSource): HealthCheck => ({
  name: '办理进程',
  need: 'helpful',
  missing: async () => {
    const rows: unknown[] = await dataSource.query(
      `select 1 from setting where key = 'worker.seen' and updated_at > clock_timestamp() - interval '${SILENT_AFTER}'`,
    );
    return rows.length > 0 ? null : '办理进程（worker）没有在运行：提醒和函件会推迟，请启动它；已收下的操作不会丢失';
  },
});

/** Cases with an undecided timely command are left out: their rungs wait for it on purpose. */
export const ladderCheck = (dataSource: DataSource): HealthCheck => ({
  name: '督办阶梯',
  need: 'helpful',
  missing: async () => {
    const [row]: { n: number }[] = await dataSource.query(
      `select count(*)::int as n from case_file f
       where f.closed_at is null and f.next_rung_at < clock_timestamp() - interval '${LATE_AFTER}'
         and not exists (select 1 from command c where c.case_id = f.id and c.outcome is null)`,
    );
    const late = row?.n ?? 0;
    return late === 0 ? null : `有 ${late} 件事项的提醒或升级到点未执行：请检查办理进程和数据库的日志`;
  },
});
