import type { NotificationView } from '../../../../libs/contracts/http/notification.ts';
import { failureWords } from '../../../../libs/domain/notification/failure-words.ts';
import { maskedAddress } from '../../../../libs/domain/notification/masked-address.ts';
import { stateNameOf } from '../../../../libs/domain/notification/state-name.ts';
import { IS_HELD } from '../../../../libs/persistence/leaving.sql.ts';
import { shownBody } from '../../../../libs/domain/wording/placeholders.ts';

type Instants = 'createdAt' | 'notBefore' | 'acceptedAt' | 'settledAt';

export type NotificationRow = Omit<NotificationView, Instants | 'stateName'> & {
  createdAt: Date;
  notBefore: Date;
  acceptedAt: Date | null;
  settledAt: Date | null;
  provider: string | null;
  providerRef: string | null;
  bodyHash: string;
  /** created_at in full precision, which a JavaScript date would cut. */
  sortedBy: string;
};

export const SELECT = `n.id, n.created_at as "createdAt", n.created_at::text as "sortedBy", n.case_id as "caseId",
  c.number as "caseNumber", c.title as "caseTitle", coalesce(p.name, '') as "personName",
  coalesce(u.name, '') as "unitName", n.channel, n.address, n.subject, n.body, n.state, n.not_before as "notBefore",
  n.attempts, n.failure, n.possible_duplicate as "possibleDuplicate",
  (n.state = 'queued' and ${IS_HELD}) as "awaitsClosing", n.accepted_at as "acceptedAt",
  n.settled_at as "settledAt", n.provider, n.provider_ref as "providerRef", n.body_hash as "bodyHash"`;

export const FROM = `from notification n left join case_file c on c.id = n.case_id
  left join person p on p.id = n.person_id left join unit u on u.id = n.unit_id`;

/** As the office may see it: the address masked, and no link, which opens the door to whoever holds it. */
export function viewOf(row: NotificationRow): NotificationView {
  const { provider: _provider, providerRef: _ref, bodyHash: _hash, sortedBy: _sortedBy, ...shown } = row;
  return {
    ...shown,
    body: shownBody(row.body),
    address: maskedAddress(row.address),
    failure: row.failure === null ? null : failureWords(row.failure),
    stateName: stateNameOf({ ...row, isSettled: row.settledAt !== null }),
    createdAt: row.createdAt.toISOString(),
    notBefore: row.notBefore.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
  };
}
