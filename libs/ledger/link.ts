import { createHash } from 'node:crypto';
import { canonical, type Json } from '../domain/ledger/canonical.ts';
import type { StreamKind } from '../domain/ledger/entry.ts';

export interface Head {
  seq: number;
  hash: string;
}

export interface Link {
  streamKind: StreamKind;
  streamId: string;
  seq: number;
  /** UTC instant. */
  at: string;
  kind: string;
  body: string;
  prevHash: string;
  hash: string;
}

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The head of a stream nobody has written to. */
export const EMPTY_HEAD: Head = { seq: 0, hash: '0'.repeat(64) };

/** The hash binds the link to its place: stream, sequence, instant, kind, body and the link before it. */
export function hashOf(link: Omit<Link, 'hash'>): string {
  const place = [link.streamKind, link.streamId, String(link.seq), link.at, link.kind, link.prevHash];
  return sha256([...place, sha256(link.body)].join('\n'));
}

/** The next link of a stream after `head`. */
export function linkAfter(
  head: Head,
  entry: { streamKind: StreamKind; streamId: string; at: Date; kind: string; body: Json },
): Link {
  const link = {
    streamKind: entry.streamKind,
    streamId: entry.streamId,
    seq: head.seq + 1,
    at: entry.at.toISOString(),
    kind: entry.kind,
    body: canonical(entry.body),
    prevHash: head.hash,
  };
  return { ...link, hash: hashOf(link) };
}
