import type { EntityManager } from 'typeorm';
import type { SmsFinding } from '../sms/sms.provider.ts';
import { append } from '../../ledger/append.ts';
import { IS_SILENCED } from '../../persistence/leaving.sql.ts';
import { deliveryEntry } from './delivery-entry.ts';
import { lockRow, updateReturning } from './outgoing-row.ts';
import { settle } from './settle.ts';

const ASK_AGAIN_MS = 15_000;
const NEVER_ARRIVED = '服务商没有收到，重新发送';
const CLOSED_UNKNOWN = '事项已办结、撤回或改派，不再重发；此前是否送出无法查明';

/** Writes what the provider answered about an SMS whose fate was unknown at `attempt`. */
export async function settleFinding(
  manager: EntityManager,
  id: string,
  attempt: number,
  finding: SmsFinding,
  at: Date,
): Promise<void> {
  if (finding.kind === 'found') {
    const { providerRef, reply } = finding;
    return settle(manager, id, attempt, { kind: 'accepted', providerRef, reply }, at);
  }
  const row = await lockRow(manager, id);
  if (row?.state !== 'unknown' || row.attempts !== attempt) return;
  if (finding.kind === 'silent') {
    const later = new Date(at.getTime() + ASK_AGAIN_MS);
    await updateReturning(manager, 'set not_before = $2, lease_until = null where n.id = $1', [id, later]);
    return;
  }
  // "Never arrived" is true of this moment only: the first submission may still be on its way inside the provider.
  const rows = await updateReturning(
    manager,
    `set state = 'queued', may_have_arrived = true, failure = $2, not_before = $3, lease_until = null where n.id = $1`,
    [id, NEVER_ARRIVED, at],
  );
  await append(
    manager,
    rows.map((one) => deliveryEntry(one, at, 'notification.retry', NEVER_ARRIVED)),
  );
}

/** Gives up on an unknown row that will never be sent again: its case has closed meanwhile, or its link has died. */
export async function leaveUnknown(manager: EntityManager, id: string, at: Date): Promise<void> {
  const rows = await updateReturning(
    manager,
    `set failure = $2, settled_at = $3, lease_until = null
     where n.id = $1 and n.state = 'unknown' and n.settled_at is null and n.not_before <= $3
       and ${IS_SILENCED}`,
    [id, CLOSED_UNKNOWN, at],
  );
  await append(
    manager,
    rows.map((row) => deliveryEntry(row, at, 'notification.unknown', CLOSED_UNKNOWN)),
  );
}
