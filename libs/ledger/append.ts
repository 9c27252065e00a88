import type { EntityManager } from 'typeorm';
import type { Json } from '../domain/ledger/canonical.ts';
import type { StreamKind } from '../domain/ledger/entry.ts';
import { EMPTY_HEAD, linkAfter, type Head, type Link } from './link.ts';

export interface StreamEntry {
  streamKind: Exclude<StreamKind, 'case'>;
  streamId: string;
  at: Date;
  kind: string;
  body: Json;
}

/** The one stream of the system itself: sign-ins, auditors' reads, settings, outages. */
export const SYSTEM_STREAM = 'duban';

/**
 * Appends to delivery and system streams inside the caller's transaction; the heads stay locked until it ends. Case
 * streams are appended by the recording function, whose head lies in the case file.
 */
export async function append(manager: EntityManager, entries: readonly StreamEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const heads = await lockHeads(manager, entries);
  const links = entries.map((entry) => {
    const name = streamName(entry);
    const link = linkAfter(heads.get(name) ?? EMPTY_HEAD, entry);
    heads.set(name, { seq: link.seq, hash: link.hash });
    return link;
  });
  await manager.query(linksSql('$1'), [JSON.stringify(links)]);
  await saveHeads(manager, links);
}

/** A shorthand for one entry of the system stream. */
export async function appendSystem(manager: EntityManager, at: Date, kind: string, body: Json): Promise<void> {
  await append(manager, [{ streamKind: 'system', streamId: SYSTEM_STREAM, at, kind, body }]);
}

const streamName = (entry: { streamKind: string; streamId: string }): string => `${entry.streamKind}/${entry.streamId}`;

/** Locks in name order, so that two appenders of several streams cannot wait for each other in a circle. */
async function lockHeads(manager: EntityManager, entries: readonly StreamEntry[]): Promise<Map<string, Head>> {
  const streams = [...new Map(entries.map((entry) => [streamName(entry), entry])).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const keys = JSON.stringify(streams.map(([, entry]) => ({ kind: entry.streamKind, id: entry.streamId })));
  await manager.query(
    `insert into ledger_head (stream_kind, stream_id, seq, hash)
     select k.kind, k.id, $2, $3 from jsonb_to_recordset($1::jsonb) k(kind text, id text)
     order by 1, 2 on conflict do nothing`,
    [keys, EMPTY_HEAD.seq, EMPTY_HEAD.hash],
  );
  const rows: { stream_kind: string; stream_id: string; seq: number; hash: string }[] = await manager.query(
    `select h.stream_kind, h.stream_id, h.seq, h.hash from ledger_head h join jsonb_to_recordset($1::jsonb) k(kind text, id text)
       on h.stream_kind = k.kind and h.stream_id = k.id order by h.stream_kind, h.stream_id for update of h`,
    [keys],
  );
  return new Map(rows.map((row) => [`${row.stream_kind}/${row.stream_id}`, { seq: row.seq, hash: row.hash }]));
}

/** Writes finished links, given as JSON; the primary key (stream, seq) refuses a second writer of the same place. */
export const linksSql = (parameter: string): string => `
  insert into ledger_entry (stream_kind, stream_id, seq, at, kind, body, prev_hash, hash)
  select * from jsonb_to_recordset(${parameter}::jsonb)
    l("streamKind" text, "streamId" text, seq int, at timestamptz, kind text, body text, "prevHash" text, hash text)`;

async function saveHeads(manager: EntityManager, links: readonly Link[]): Promise<void> {
  const last = new Map(links.map((link) => [streamName(link), link]));
  await manager.query(
    `update ledger_head h set seq = l.seq, hash = l.hash
     from jsonb_to_recordset($1::jsonb) l("streamKind" text, "streamId" text, seq int, hash text)
     where h.stream_kind = l."streamKind" and h.stream_id = l."streamId"`,
    [JSON.stringify([...last.values()])],
  );
}
