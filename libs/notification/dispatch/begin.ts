import type { EntityManager } from 'typeorm';
import { append } from '../../ledger/append.ts';
import { deliveryEntry } from './delivery-entry.ts';
import { leaseFrom } from './lease.ts';
import { updateReturning, type OutgoingRow } from './outgoing-row.ts';

/** That the message's case is as `condition` says of `c`; of one in the place of several, that one of their cases is. */
const ofCase = (condition: string): string => `(case
  when n.case_id is not null then exists (select from case_file c where c.id = n.case_id and ${condition})
  else not exists (select from notification b where b.carrier_id = n.id) or exists (
    select from notification b join case_file c on c.id = b.case_id where b.carrier_id = n.id and ${condition}) end)`;

const OPEN = 'c.closed_at is null';
/** A person was told that the case ends, though nobody has recorded it yet. */
const IS_CLOSING = 'exists (select from command m where m.case_id = c.id and m.outcome is null and m.closes)';
const LINK_LIVES = `(n.access_code_id is null or exists (
  select from access_code a where a.id = n.access_code_id and a.died_at is null))`;

/** Nothing leaves for a closed case, nor with a link that leads nowhere, unless it is the closing note itself. */
const IS_WANTED = `(n.outlives_case or (${ofCase(OPEN)} and ${LINK_LIVES}))`;

/** Nor while a stored command that closes the case waits to be recorded: the message waits for its outcome. */
export const MAY_LEAVE = `(n.outlives_case or (${ofCase(`${OPEN} and not ${IS_CLOSING}`)} and ${LINK_LIVES}))`;

/** Waits for the outcome of a closing command; whichever it is, the dispatcher's next look finds the row again. */
export const IS_HELD = `(${IS_WANTED} and not ${MAY_LEAVE})`;

/** Will never leave. */
export const IS_SILENCED = `not ${IS_WANTED}`;

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
