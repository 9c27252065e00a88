import type { EntityManager } from 'typeorm';
import { IS_SILENCED, MAY_LEAVE } from '../../persistence/leaving.sql.ts';
import { append } from '../../ledger/append.ts';
import { deliveryEntry } from './delivery-entry.ts';
import { leaseFrom } from './lease.ts';
import { updateReturning, type OutgoingRow } from './outgoing-row.ts';

/**
 * `queued → sending` in one conditional update on everything it depends on; null when the row is no longer to be sent.
 * Only its winner may call the provider.
 */
export async function beginSending(
  manager: EntityManager,
  id: string,
  at: Date,
  provider: string,
): Promise<OutgoingRow | null> {
  const [row] = await updateReturning(
    manager,
    `set state = 'sending', attempts = n.attempts + 1, lease_until = $2, provider = $3, failure = null,
       possible_duplicate = n.possible_duplicate or n.may_have_arrived, may_have_arrived = false
     where n.id = $1 and n.state = 'queued' and n.not_before <= $4 and ${MAY_LEAVE}`,
    [id, leaseFrom(at), provider, at],
  );
  return row ?? null;
}

/** `unknown → sending` for a channel that cannot be asked: the same message once more, marked as what it may be. */
export async function beginResending(manager: EntityManager, id: string, at: Date): Promise<OutgoingRow | null> {
  const [row] = await updateReturning(
    manager,
    `set state = 'sending', attempts = n.attempts + 1, lease_until = $2, possible_duplicate = true, failure = null
     where n.id = $1 and n.state = 'unknown' and n.settled_at is null and n.not_before <= $3 and ${MAY_LEAVE}`,
    [id, leaseFrom(at), at],
  );
  if (!row) return null;
  await append(manager, [deliveryEntry(row, at, 'notification.resent', null)]);
  return row;
}

/**
 * Withdraws a queued row whose case has closed or whose link has died; false when it may still leave, now or later. One
 * that was to be sent again speaks of that no more.
 */
export async function withdrawIfSilenced(manager: EntityManager, id: string, at: Date): Promise<boolean> {
  const [row] = await updateReturning(
    manager,
    `set state = 'withdrawn', settled_at = $2, lease_until = null,
       failure = case when not n.may_have_arrived then n.failure end
     where n.id = $1 and n.state = 'queued' and ${IS_SILENCED}`,
    [id, at],
  );
  if (!row) return false;
  await append(manager, [deliveryEntry(row, at, 'notification.withdrawn', null)]);
  return true;
}
