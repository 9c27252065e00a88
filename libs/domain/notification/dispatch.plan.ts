import type { DispatchLimits } from './dispatch-limits.ts';
import type { NotificationChannel } from './notification.ts';
import { quietUntil } from './quiet-hours.ts';

/** A row whose instant has come. */
export interface DueNotification {
  id: string;
  personId: string | null;
  address: string;
  channel: NotificationChannel;
  template: string;
}

/** What goes to one person on one channel in one provider call: one row each, what one change says is one row by then (ADR 14). */
interface Batch {
  person: string;
  channel: NotificationChannel;
  rowIds: readonly string[];
}

type HoldReason = 'quiet_hours' | 'person_budget';

/** A row that is not sent before `until` (UTC instant). */
export interface Hold {
  rowId: string;
  until: string;
  reason: HoldReason;
}

export interface DispatchPlan {
  batches: readonly Batch[];
  holds: readonly Hold[];
}

/** How often a person was sent to on a channel in the last 24 hours, by `budgetKey`. */
export type Spent = ReadonlyMap<string, number>;

const HOUR_MS = 3_600_000;

/** Whose budget a message counts against: the person's, or the bare address's when nobody is named. */
export function budgetKey(row: Pick<DueNotification, 'personId' | 'address' | 'channel'>): string {
  return `${row.personId ?? row.address}/${row.channel}`;
}

/**
 * Which due rows go out now, in the order given, and which wait. Quiet hours hold everything that is not urgent until
 * they end; a spent budget holds for an hour, so that a message is late rather than dropped by the vendor.
 */
export function planDispatch(
  rows: readonly DueNotification[],
  now: string,
  limits: DispatchLimits,
  spent: Spent = new Map(),
): DispatchPlan {
  const quiet = limits.quietHours && quietUntil(now, limits.quietHours);
  const used = new Map(spent);
  const batches: Batch[] = [];
  const holds: Hold[] = [];
  for (const row of rows) {
    const key = budgetKey(row);
    const count = used.get(key) ?? 0;
    if (quiet && !limits.urgentTemplates.includes(row.template)) {
      holds.push({ rowId: row.id, until: quiet, reason: 'quiet_hours' });
    } else if (limits.perPersonPerDay !== null && count >= limits.perPersonPerDay) {
      const until = new Date(Date.parse(now) + HOUR_MS).toISOString();
      holds.push({ rowId: row.id, until, reason: 'person_budget' });
    } else {
      used.set(key, count + 1);
      batches.push({ person: row.personId ?? row.address, channel: row.channel, rowIds: [row.id] });
    }
  }
  return { batches, holds };
}
