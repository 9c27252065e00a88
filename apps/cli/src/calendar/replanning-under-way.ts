import type { Settings } from '../../../../libs/config/config.ts';
import { withDatabase } from '../installation/open-database.ts';

/** How far the open cases have followed a change that is still being worked through. */
export interface ReplanningUnderWay {
  reason: string;
  total: number;
  looked: number;
  moved: number;
}

/** Null while every open case has followed the newest change. */
export async function replanningUnderWay(settings: Settings): Promise<ReplanningUnderWay | null> {
  const rows: ReplanningUnderWay[] = await withDatabase(settings, (dataSource) =>
    dataSource.query(
      `select reason, total, looked, moved from replanning
       where finished_at is null and seq = (select max(seq) from replanning)`,
    ),
  );
  return rows[0] ?? null;
}

/** `正在重新计算在办期限（2027年放假安排已公布）：已核对 3/12，期限有变 1 件` */
export function replanningLine({ reason, total, looked, moved }: ReplanningUnderWay): string {
  return `正在重新计算在办期限（${reason}）：已核对 ${looked}/${total}，期限有变 ${moved} 件`;
}
