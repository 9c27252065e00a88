import type { EntityManager } from 'typeorm';
import type { NotificationChannel, NotificationState } from '../../domain/notification/notification.ts';

/** What the dispatcher needs to know of a notification; read by SQL that locks or updates it. */
export interface OutgoingRow {
  id: string;
  caseId: string | null;
  personId: string | null;
  template: string;
  channel: NotificationChannel;
  address: string;
  subject: string | null;
  body: string;
  bodyHash: string;
  accessCodeId: string | null;
  state: NotificationState;
  attempts: number;
  leaseUntil: Date | null;
  provider: string | null;
  providerRef: string | null;
  possibleDuplicate: boolean;
  acceptedAt: Date | null;
}

const NAMES: readonly (keyof OutgoingRow)[] = [
  'id',
  'caseId',
  'personId',
  'template',
  'channel',
  'address',
  'subject',
  'body',
  'bodyHash',
  'accessCodeId',
  'state',
  'attempts',
  'leaseUntil',
  'provider',
  'providerRef',
  'possibleDuplicate',
  'acceptedAt',
];

/** The select list that makes an OutgoingRow of the table or alias `n`. */
export const OUTGOING = NAMES.map(
  (name) => `n.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${name}"`,
).join(', ');

/** Runs an update of notifications and answers the rows it changed, as they are now. */
export function updateReturning(
  manager: EntityManager,
  update: string,
  parameters: readonly unknown[],
): Promise<OutgoingRow[]> {
  return manager.query(`with n as (update notification n ${update} returning n.*) select ${OUTGOING} from n`, [
    ...parameters,
  ]);
}

/** One notification with its row locked until the transaction ends. */
export async function lockRow(manager: EntityManager, id: string): Promise<OutgoingRow | null> {
  const rows: OutgoingRow[] = await manager.query(
    `select ${OUTGOING} from notification n where n.id = $1 for no key update`,
    [id],
  );
  return rows[0] ?? null;
}
