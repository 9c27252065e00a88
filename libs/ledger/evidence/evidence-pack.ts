import { Refusal } from '../../domain/refusal/refusal.ts';
import type { Head, Link } from '../link.ts';
import type { HeadProof, HeadRow } from '../seal/head-tree.ts';
import type { SignedHeader } from '../seal/seal.ts';
import type { AttachmentRow, CaseRow, CommandRow, LetterRow, NotificationRow } from '../verify/case-rows.ts';

export const EVIDENCE_FORMAT = 'duban-evidence/1';

/** A seal without the heads of other cases; the proofs show that this case's heads lie under its root. */
export interface CoveringSeal {
  seal: SignedHeader;
  proofs: { head: HeadRow; proof: HeadProof }[];
}

export interface PackedHistory {
  runId: string;
  events: number;
  sha256: string;
  exportedAt: string;
  /** base64 of the gzip */
  content: string;
}

type Text<Row> = { [Key in keyof Row]: TextOf<Row[Key]> };
type TextOf<Value> = Value extends Date ? string : Value;

/** Everything about one case that can be checked without the database it came from. Addresses of people are not in it. */
export interface EvidencePack {
  format: typeof EVIDENCE_FORMAT;
  exportedAt: string;
  case: Text<CaseRow>;
  entries: Link[];
  deliveryHead: Head | null;
  /** From the first seal that covers the case to the last there was, without a gap. */
  seals: CoveringSeal[];
  notifications: Text<NotificationRow>[];
  letters: Text<LetterRow>[];
  attachments: Text<AttachmentRow>[];
  /** Absent in packs of earlier versions. */
  commands?: Text<CommandRow>[];
  histories: PackedHistory[];
}

/** Reads a pack's text; refuses `evidence_unreadable`. */
export function parseEvidence(text: string): EvidencePack {
  const pack = jsonOf(text);
  const lists = ['entries', 'seals', 'notifications', 'letters', 'attachments', 'histories'];
  const whole =
    pack !== null &&
    pack['format'] === EVIDENCE_FORMAT &&
    typeof pack['case'] === 'object' &&
    lists.every((name) => Array.isArray(pack[name]));
  if (whole) return pack as unknown as EvidencePack;
  const detail = `文件不是证据包（应为 format “${EVIDENCE_FORMAT}” 的 JSON）。请使用“duban audit export”导出的文件。`;
  throw new Refusal('invalid', 'evidence_unreadable', detail);
}

function jsonOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // The caller refuses whatever is no pack.
    return null;
  }
}
