import { canonical, type Json } from '../../domain/ledger/canonical.ts';
import { sha256 } from '../link.ts';
import type { HeadRow } from './head-tree.ts';

/** What a seal's signature covers. */
export interface SealHeader {
  /** Office date the seal closes. */
  sealedOn: string;
  /** UTC instant. */
  at: string;
  /** Merkle root over the heads of all streams. */
  root: string;
  /** SHA-256 of `heads`. */
  headsHash: string;
  /** Hash of the seal before it. */
  previous: string;
  /** Ed25519 public key, base64 of its SPKI form. */
  publicKey: string;
}

export interface Seal extends SealHeader {
  /** Canonical JSON of the head rows that changed since the seal before it. */
  heads: string;
  /** base64 */
  signature: string;
}

export type SignedHeader = SealHeader & { signature: string };

/** Stands where the first seal would name its predecessor. */
export const NO_SEAL = '0'.repeat(64);

const FORMAT = 'duban-seal/1';

/** The text that is signed. */
export function sealText(header: SealHeader): string {
  const { sealedOn, at, root, headsHash, previous, publicKey } = header;
  return canonical({ format: FORMAT, sealedOn, at, root, headsHash, previous, publicKey });
}

/** What the next seal names as `previous`. */
export const sealHash = (seal: SignedHeader): string => sha256(`${sealText(seal)}\n${seal.signature}`);

/** The rows of a seal; throws SyntaxError when the text is no JSON. */
export const headRows = (heads: string): HeadRow[] => JSON.parse(heads) as HeadRow[];

/** A seal as it is written to a file and sent out of the house. */
export function sealDocument(seal: Seal): string {
  const { heads, headsHash: _, ...header } = seal;
  return `${JSON.stringify({ format: FORMAT, ...header, heads: headRows(heads) }, null, 1)}\n`;
}

/** Reads a seal document; null when it is none. */
export function parseSealDocument(text: string): Seal | null {
  try {
    const read = JSON.parse(text) as Record<string, Json>;
    if (read['format'] !== FORMAT || !Array.isArray(read['heads'])) return null;
    const heads = canonical(read['heads']);
    const word = (name: string): string => {
      const value = read[name];
      return typeof value === 'string' ? value : '';
    };
    return {
      sealedOn: word('sealedOn'),
      at: word('at'),
      root: word('root'),
      headsHash: sha256(heads),
      previous: word('previous'),
      publicKey: word('publicKey'),
      heads,
      signature: word('signature'),
    };
  } catch {
    // A file that is no JSON is reported by the caller like any other file that is no seal.
    return null;
  }
}
