import type { ReplanningView } from '../../../../../libs/contracts/http/replanning.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';

type Counts = Pick<ReplanningView, 'total' | 'looked' | 'moved'>;

/** `已核对 3/12，期限有变 1 件`; cases of which only reminders were planned anew are not counted. */
export function replanningWords({ total, looked, moved }: Counts): string {
  if (total === 0) return '没有受影响的在办事项';
  return `已核对 ${looked}/${total}，期限有变 ${moved} 件`;
}

/** Natural number from 0 to 100, rounded down so that it is full only when nothing is left. */
export function replanningPercent({ total, looked }: Counts): number {
  return total === 0 ? 100 : Math.min(100, Math.floor((looked / total) * 100));
}

/** A later order ends the earlier one, at its own instant, and takes over the cases it has not reached. */
export function replanningState(
  { seq, finishedAt }: Pick<ReplanningView, 'seq' | 'finishedAt'>,
  all: readonly Pick<ReplanningView, 'seq' | 'requestedAt'>[],
): string {
  if (finishedAt === null) return '▶ 正在重算';
  const takenOver = all.some((later) => later.seq > seq && later.requestedAt === finishedAt);
  if (takenOver) return `○ ${formatInstant(finishedAt)}起由后一次接着核对`;
  return `✓ ${formatInstant(finishedAt)}完成`;
}
