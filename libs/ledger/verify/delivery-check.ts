import type { EntityManager } from 'typeorm';
import { maskedAddress } from '../../domain/notification/masked-address.ts';
import { titleHash } from '../content-hash.ts';
import { sha256 } from '../link.ts';
import type { DeliveryRecord, RecordedFate } from './case-record.ts';
import { finding, placeOf, type Finding } from './finding.ts';

/** What a notification row says of its fate; `streamId` is empty for a message without a case. */
export interface StateRow {
  id: string;
  streamId: string;
  state: string;
  /** Of a message without a case: no case's stream vouches for its words. */
  body: string | null;
  /** As `RecordedFate`; undefined where carriers are not at hand, as in a pack of one case. */
  carrier?: string | null;
  /** Undefined where addresses are not at hand. */
  address?: string;
  subject?: string | null;
  settledAt?: Date | null;
  acceptedAt?: Date | null;
}

const STATE_ROW = `n.id, coalesce(n.case_id::text, '') as "streamId", n.state,
  n.address, n.subject, n.settled_at as "settledAt",
  n.accepted_at as "acceptedAt", case when n.case_id is null then n.body end as body, n.carrier_id || '/' || coalesce(c.body_hash, '') as carrier
  from notification n left join notification c on c.id = n.carrier_id`;

/** States a message passes through on its way; only what came out in the end must be in the ledger. */
const UNDER_WAY = new Set(['queued', 'sending', 'unknown']);

/** Notification rows against the last fate the delivery stream gives them. */
export async function checkDelivery(manager: EntityManager, records: readonly DeliveryRecord[]): Promise<Finding[]> {
  const ids = records.flatMap((record) => [...record.states.keys()]);
  const streams = records.map((record) => record.streamId);
  const rows: StateRow[] = await manager.query(
    `select ${STATE_ROW} where n.id::text = any($1) or n.case_id::text = any($2)`,
    [ids, streams],
  );
  return compareDelivery(records, rows);
}

/** The same on rows at hand. */
export function compareDelivery(records: readonly DeliveryRecord[], rows: readonly StateRow[]): Finding[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found: Finding[] = [];
  for (const record of records) {
    const stream = `delivery/${record.streamId}`;
    for (const [id, recorded] of record.states) found.push(...compareState(stream, recorded, id, byId.get(id)));
    for (const row of rows) {
      if (row.streamId === record.streamId && !record.states.has(row.id)) found.push(...unrecorded(row));
    }
  }
  return found;
}

/** Messages that are said to have arrived while their case has no delivery stream at all. */
export async function findUndelivered(manager: EntityManager): Promise<Finding[]> {
  const rows: StateRow[] = await manager.query(
    `select ${STATE_ROW}
     where n.case_id is not null and n.state not in ('queued', 'sending', 'unknown')
       and not exists (select from ledger_entry e where e.stream_kind = 'delivery' and e.stream_id = n.case_id::text)`,
  );
  return rows.flatMap(unrecorded);
}

function compareState(stream: string, recorded: RecordedFate, id: string, row: StateRow | undefined): Finding[] {
  const { seq, state, bodyHash, carrier } = recorded;
  if (row === undefined) {
    const message = `通知 ${id} 记在${placeOf(stream, seq)}，但数据表里已经没有。`;
    return [finding('notification_missing', stream, seq, id, message)];
  }
  if (row.body !== null && bodyHash !== null && sha256(row.body) !== bodyHash) {
    const message = `通知 ${id} 的正文与${placeOf(stream, seq)}不符。`;
    return [finding('notification_differs', stream, seq, id, message)];
  }
  if (row.carrier !== undefined && row.carrier !== carrier) {
    const message = `通知 ${id} 并入的合并通知与${placeOf(stream, seq)}不符。`;
    return [finding('notification_differs', stream, seq, id, message)];
  }
  const altered = outsideDifference(recorded, row);
  if (altered !== null) {
    const message = `通知 ${id} 的${altered}与${placeOf(stream, seq)}不符。`;
    return [finding('notification_differs', stream, seq, id, message)];
  }
  const same = row.state === state || (UNDER_WAY.has(row.state) && UNDER_WAY.has(state));
  if (same) return [];
  const message = `通知 ${id} 的状态是“${row.state}”，而${placeOf(stream, seq)}记的是“${state}”。`;
  return [finding('notification_state_differs', stream, seq, id, message)];
}

/** What of a message's outside differs from its stream; null when nothing does. */
function outsideDifference(recorded: RecordedFate, row: StateRow): string | null {
  const { address, subject = null, settledAt, acceptedAt } = row;
  if (address !== undefined && recorded.address !== null && maskedAddress(address) !== recorded.address) {
    return '号码或地址';
  }
  // The title of a case's message is vouched for by the case's stream, one without a case by this one alone.
  const isAlone = row.streamId === '' && recorded.titleHash !== null && address !== undefined;
  if (isAlone && titleHash(subject) !== recorded.titleHash) return '标题';
  if (acceptedAt && !recorded.instants.has(acceptedAt.getTime())) return '接收时刻';
  return settledAt && !recorded.instants.has(settledAt.getTime()) ? '送达或结束时刻' : null;
}

function unrecorded(row: StateRow): Finding[] {
  if (UNDER_WAY.has(row.state)) return [];
  const stream = `delivery/${row.streamId}`;
  const message = `通知 ${row.id} 的状态是“${row.state}”，但送达台账里没有它的任何记录。`;
  return [finding('notification_state_differs', stream, null, row.id, message)];
}
