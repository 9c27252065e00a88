import { HeadTree, type HeadRow } from '../seal/head-tree.ts';
import { hasValidSignature } from '../seal/seal-key.ts';
import { headRows, NO_SEAL, sealHash, type Seal, type SignedHeader } from '../seal/seal.ts';
import { finding, type Finding, type FindingCode } from './finding.ts';

/** Follows the seals from the first: signature, key, the seal before it. */
export class SealChain {
  #previous: string;

  constructor(
    /** The key the house's seals must carry; null when it is not at hand. */
    private readonly publicKey: string | null,
    /** Hash of the seal before the first; evidence packs begin in the middle of the chain. */
    previous = NO_SEAL,
  ) {
    this.#previous = previous;
  }

  check(seal: SignedHeader): Finding[] {
    const found = signatureFaults(seal, this.publicKey);
    if (seal.previous !== this.#previous) {
      found.push(fault('seal_chain_broken', seal, '没有接在前一次封存之后：有封存被删除、插入或改写。'));
    }
    this.#previous = sealHash(seal);
    return found;
  }
}

/** A seal whose signature fails, or which another key has signed. */
export function signatureFaults(seal: SignedHeader, publicKey: string | null): Finding[] {
  if (!hasValidSignature(seal)) return [fault('seal_signature_wrong', seal, '的签名不成立：封存内容或签名被改动。')];
  if (publicKey !== null && seal.publicKey !== publicKey) {
    return [fault('seal_key_foreign', seal, '不是本单位的密钥签的：封存是伪造的，或核对时给错了公钥。')];
  }
  return [];
}

/** Rebuilds the root of every seal from the changed heads it and its predecessors carry. */
export class SealRoots {
  readonly tree = new HeadTree();

  /** The rows of the seal, and its fault when the root does not follow from them. */
  check(seal: Seal): { rows: HeadRow[]; found: Finding[] } {
    const rows = rowsOf(seal);
    rows?.forEach((row) => this.tree.set(row));
    if (rows !== null && this.tree.root() === seal.root) return { rows, found: [] };
    return { rows: rows ?? [], found: [fault('seal_root_wrong', seal, '的总根与所列各链头不符：链头清单被改动。')] };
  }
}

function rowsOf(seal: Seal): HeadRow[] | null {
  try {
    const rows: unknown = headRows(seal.heads);
    const whole = Array.isArray(rows) && rows.every((row) => Array.isArray(row) && Number.isInteger(row[2]));
    return whole ? (rows as HeadRow[]) : null;
  } catch {
    // Heads that are no JSON cannot give the root; the caller reports it.
    return null;
  }
}

function fault(code: FindingCode, seal: SignedHeader, what: string): Finding {
  return finding(code, null, null, seal.sealedOn, `${seal.sealedOn} 的封存${what}`);
}
