import { maskedAddress } from '../../domain/notification/masked-address.ts';
import type { StreamEntry } from '../../ledger/append.ts';
import { titleHash } from '../../ledger/content-hash.ts';
import type { OutgoingRow } from './outgoing-row.ts';

/** What may happen to a notification after the case has planned it. */
export type DeliveryKind =
  | 'notification.accepted'
  | 'notification.retry'
  | 'notification.failed'
  | 'notification.unknown'
  | 'notification.withdrawn'
  | 'notification.no_receipt'
  | 'notification.resent'
  /** Its words went into another message; that message, when it was made. */
  | 'notification.bundled'
  | 'notification.joined';

/** The stream of messages that belong to no case. */
const NO_CASE = 'system';

/** The delivery stream's entry about one notification as it is now. */
export function deliveryEntry(row: OutgoingRow, at: Date, kind: DeliveryKind, reply: string | null): StreamEntry {
  return {
    streamKind: 'delivery',
    streamId: row.caseId ?? NO_CASE,
    at,
    kind,
    body: {
      notificationId: row.id,
      personId: row.personId,
      channel: row.channel,
      address: maskedAddress(row.address),
      attempt: row.attempts,
      state: row.state,
      provider: row.provider,
      providerRef: row.providerRef,
      possibleDuplicate: row.possibleDuplicate,
      bodyHash: row.bodyHash,
      titleHash: titleHash(row.subject),
      reply,
    },
  };
}
