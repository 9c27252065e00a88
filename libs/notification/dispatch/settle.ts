import type { EntityManager } from 'typeorm';
import type { ProviderOutcome } from '../../domain/notification/provider-outcome.ts';
import { nextAttemptAt } from '../../domain/notification/retry.ts';
import { append } from '../../ledger/append.ts';
import { deliveryEntry, type DeliveryKind } from './delivery-entry.ts';
import { lockRow, updateReturning, type OutgoingRow } from './outgoing-row.ts';

/** A provider is asked again this long after its answer was lost; a row without an answer keeps being asked. */
const ASK_AFTER_MS = 2_000;

/**
 * Writes what a provider call came to, with its delivery entry, in the caller's transaction. `attempt` is the attempt
 * that was called; a verdict that comes after the row was sent once more is recorded as a second acceptance.
 */
export async function settle(
  manager: EntityManager,
  id: string,
  attempt: number,
  outcome: ProviderOutcome,
  at: Date,
): Promise<void> {
  const row = await lockRow(manager, id);
  if (!row) return;
  if (outcome.kind === 'accepted') return accepted(manager, row, attempt, outcome, at);
  const isOpen = (row.state === 'sending' || row.state === 'unknown') && row.attempts === attempt;
  if (!isOpen) return;
  if (outcome.kind === 'unknown') return unknown(manager, row, outcome.reply, at);
  const next = outcome.permanent ? null : nextAttemptAt(at.toISOString(), row.attempts, row.id);
  return next === null ? failed(manager, row, outcome.reply, at) : retry(manager, row, outcome.reply, next, at);
}

/** A receipt may have settled the row before the acknowledgement came: what it said stands. */
async function accepted(
  manager: EntityManager,
  row: OutgoingRow,
  attempt: number,
  { providerRef, reply }: { providerRef: string; reply: string },
  at: Date,
): Promise<void> {
  const wasSentAgain = row.attempts > attempt;
  await change(manager, 'notification.accepted', reply, at, [
    `set state = case when n.state in ('sending', 'unknown', 'queued') then 'accepted' else n.state end,
       provider_ref = $2, accepted_at = coalesce(n.accepted_at, $3), lease_until = null,
       failure = case when n.state = 'failed' then n.failure end,
       possible_duplicate = n.possible_duplicate or $4,
       settled_at = case when n.channel = 'email' then coalesce(n.settled_at, $3) else n.settled_at end
     where n.id = $1`,
    [row.id, providerRef, at, wasSentAgain],
  ]);
}

/** E-mail cannot be asked for: it waits for the lease, SMS is asked for soon. */
function unknown(manager: EntityManager, row: OutgoingRow, reply: string, at: Date): Promise<void> {
  const soon = new Date(at.getTime() + ASK_AFTER_MS);
  const when = row.channel === 'email' ? (row.leaseUntil ?? at) : soon;
  return change(manager, 'notification.unknown', reply, at, [
    `set state = 'unknown', failure = $2, not_before = $3, lease_until = null where n.id = $1`,
    [row.id, reply, when],
  ]);
}

function failed(manager: EntityManager, row: OutgoingRow, reply: string, at: Date): Promise<void> {
  return change(manager, 'notification.failed', reply, at, [
    `set state = 'failed', failure = $2, settled_at = $3, lease_until = null where n.id = $1`,
    [row.id, reply, at],
  ]);
}

function retry(manager: EntityManager, row: OutgoingRow, reply: string, next: string, at: Date): Promise<void> {
  return change(manager, 'notification.retry', reply, at, [
    `set state = 'queued', failure = $2, not_before = $3, lease_until = null where n.id = $1`,
    [row.id, reply, next],
  ]);
}

async function change(
  manager: EntityManager,
  kind: DeliveryKind,
  reply: string,
  at: Date,
  [update, parameters]: [string, readonly unknown[]],
): Promise<void> {
  const rows = await updateReturning(manager, update, parameters);
  await append(
    manager,
    rows.map((row) => deliveryEntry(row, at, kind, reply)),
  );
}
