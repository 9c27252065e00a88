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
  const { readReplannings } = await import('../../../../libs/record/replanning.ts');
  const [newest] = await withDatabase(settings, ({ manager }) => readReplannings(manager, 1));
  if (newest === undefined || newest.finishedAt !== null) return null;
  const { reason, total, looked, moved } = newest;
  return { reason, total, looked, moved };
}

/** `正在重新计算在办期限（2027年放假安排已公布）：已核对 3/12，变动 1 件` */
export function replanningLine({ reason, total, looked, moved }: ReplanningUnderWay): string {
  return `正在重新计算在办期限（${reason}）：已核对 ${looked}/${total}，变动 ${moved} 件`;
}
