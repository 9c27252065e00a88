import type { DispatchLimits } from '../notification/dispatch-limits.ts';
import { budgetKey, planDispatch } from '../notification/dispatch.plan.ts';
import type { DueNotification } from '../notification/dispatch.plan.ts';
import type { NotificationChannel } from '../notification/notification.ts';

/** A message row with the instant it is due. */
export type Outgoing = DueNotification & { at: string };

/** One provider call. */
export interface ProviderBatch {
  at: string;
  person: string;
  channel: NotificationChannel;
  rowIds: readonly string[];
}

const DAY_MS = 24 * 60 * 60_000;

/** Lets the dispatcher's own plan run over a year of messages: held rows come back when their hold ends. */
export function batchesOf(rows: readonly Outgoing[], limits: DispatchLimits): ProviderBatch[] {
  const waiting = [...rows].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const sent: ProviderBatch[] = [];
  const accepted: { key: string; at: string }[] = [];
  while (waiting[0] !== undefined) {
    const now = waiting[0].at;
    const count = waiting.findIndex(({ at }) => at > now);
    const due = waiting.splice(0, count === -1 ? waiting.length : count);
    const plan = planDispatch(due, now, limits, spentSince(accepted, now));
    const byId = new Map(due.map((row) => [row.id, row]));
    for (const batch of plan.batches) {
      sent.push({ at: now, ...batch });
      for (const id of batch.rowIds) accepted.push({ key: budgetKey(byId.get(id) as Outgoing), at: now });
    }
    const held = plan.holds.map(({ rowId, until }) => ({ ...(byId.get(rowId) as Outgoing), at: until }));
    if (held.length > 0) waiting.push(...held);
    if (held.length > 0) waiting.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }
  return sent;
}

function spentSince(accepted: readonly { key: string; at: string }[], now: string): Map<string, number> {
  const since = new Date(Date.parse(now) - DAY_MS).toISOString();
  const spent = new Map<string, number>();
  for (let index = accepted.length - 1; index >= 0; index -= 1) {
    const one = accepted[index]!;
    if (one.at <= since) break;
    spent.set(one.key, (spent.get(one.key) ?? 0) + 1);
  }
  return spent;
}
