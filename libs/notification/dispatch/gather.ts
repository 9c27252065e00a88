import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { joined, type Carrier, type TogetherWords } from '../../domain/notification/bundle.ts';
import type { DispatchLimits } from '../../domain/notification/dispatch-limits.ts';
import type { NotificationChannel } from '../../domain/notification/notification.ts';
import { quietUntil } from '../../domain/notification/quiet-hours.ts';
import { append, type StreamEntry } from '../../ledger/append.ts';
import { sha256 } from '../../ledger/link.ts';
import { MAY_LEAVE } from '../../persistence/leaving.sql.ts';
import { deliveryEntry } from './delivery-entry.ts';
import { OUTGOING, updateReturning, type OutgoingRow } from './outgoing-row.ts';

/** One person's messages of one change, in one kind of words, to one address. */
interface Group {
  bundle: string;
  template: string;
  personId: string;
  channel: NotificationChannel;
  address: string;
}

type BundledRow = OutgoingRow & { together: TogetherWords; unitId: string; mayLeave: boolean };

const OF_GROUP = `n.state = 'queued' and n.bundle = $1 and n.template = $2 and n.person_id = $3 and n.channel = $4
  and n.address = $5`;
const of = ({ bundle, template, personId, channel, address }: Group): string[] => [
  bundle,
  template,
  personId,
  channel,
  address,
];

/**
 * The bundles whose wait is over, not more at a time than other messages can wait for. Those that wait through the night
 * can still be withdrawn row by row.
 */
export async function readyBundles(
  manager: EntityManager,
  at: Date,
  limits: DispatchLimits,
  limit: number,
): Promise<Group[]> {
  if (limits.quietHours !== null && quietUntil(at.toISOString(), limits.quietHours) !== null) return [];
  return manager.query(
    `select bundle, template, person_id as "personId", channel, address from notification
     where bundle is not null and state = 'queued' group by 1, 2, 3, 4, 5 having min(not_before) <= $1
     order by min(not_before) limit $2`,
    [at, limit],
  );
}

/**
 * Puts one message, or as few as the channel takes, in the place of a group's rows, all in one transaction; a row that
 * is alone goes out as it is. A second dispatcher waits for the rows and finds none left. `linkLength` in characters.
 */
export function gather(dataSource: DataSource, group: Group, at: Date, linkLength: number): Promise<void> {
  return dataSource.transaction(async (manager) => {
    const found: BundledRow[] = await manager.query(
      `select ${OUTGOING}, n.together, n.unit_id as "unitId", ${MAY_LEAVE} as "mayLeave" from notification n
       where ${OF_GROUP} order by n.id for update of n`,
      of(group),
    );
    const rows = found.filter(({ mayLeave }) => mayLeave);
    const several = rows.length > 1;
    const entries: StreamEntry[] = [];
    for (const carrier of several ? joined(rows, group.channel, linkLength) : []) {
      entries.push(...(await carry(manager, group, rows, carrier, at)));
    }
    // What is left is alone, or may not leave: the usual way out withdraws or holds it. Who arrived meanwhile waits on.
    await manager.query(
      "update notification set bundle = null, not_before = $2 where id = any($1::uuid[]) and state = 'queued'",
      [found.map(({ id }) => id), at],
    );
    await append(manager, entries);
  });
}

async function carry(
  manager: EntityManager,
  { bundle, template, personId, channel, address }: Group,
  rows: readonly BundledRow[],
  { carried, subject, body }: Carrier,
  at: Date,
): Promise<StreamEntry[]> {
  const id = randomUUID();
  const bodyHash = sha256(body);
  const unitId = rows[0]!.unitId;
  const key = `${bundle}:${template}:${personId}:${channel}:${carried[0]}`;
  await manager.query(
    `insert into notification (id, key, person_id, unit_id, template, channel, address, subject, body, body_hash, state,
       not_before, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', $11, $11)`,
    [id, key, personId, unitId, template, channel, address, subject, body, bodyHash, at],
  );
  const [carrier] = await updateReturning(manager, 'set carrier_id = null where n.id = $1', [id]);
  const taken = await updateReturning(
    manager,
    `set state = 'bundled', carrier_id = $2, settled_at = $3, lease_until = null where n.id = any($1::uuid[])`,
    [carried, id, at],
  );
  return [
    deliveryEntry(carrier!, at, 'notification.joined', null),
    ...taken.map((row) => {
      const entry = deliveryEntry(row, at, 'notification.bundled', null);
      return { ...entry, body: { ...(entry.body as object), carrierId: id, carrierHash: bodyHash } };
    }),
  ];
}
