/** What is wrong; stable, for programs. */
export type FindingCode =
  | 'entry_changed'
  | 'entry_missing'
  | 'chain_broken'
  | 'tail_missing'
  | 'head_differs'
  | 'head_missing'
  | 'seal_signature_wrong'
  | 'seal_key_foreign'
  | 'seal_chain_broken'
  | 'seal_root_wrong'
  | 'sealed_entry_changed'
  | 'sealed_entry_missing'
  | 'seal_file_missing'
  | 'seal_file_differs'
  | 'seal_missing'
  | 'case_missing'
  | 'case_unrecorded'
  | 'case_differs'
  | 'notification_missing'
  | 'notification_unrecorded'
  | 'notification_differs'
  | 'notification_state_differs'
  | 'letter_missing'
  | 'letter_unrecorded'
  | 'letter_differs'
  | 'command_missing'
  | 'command_unrecorded'
  | 'command_differs'
  | 'attachment_missing'
  | 'attachment_unrecorded'
  | 'attachment_differs'
  | 'file_missing'
  | 'file_changed'
  | 'history_changed'
  | 'notice_file_missing'
  | 'notice_file_changed'
  | 'notice_merge_differs'
  | 'proof_wrong';

/** One disagreement, at one place. */
export interface Finding {
  code: FindingCode;
  /** `case/<id>`, `delivery/<case id>`, `system/duban`; null when no stream is concerned. */
  stream: string | null;
  seq: number | null;
  /** What disagrees: a case number, an id, a day or a file. */
  subject: string;
  /** Chinese: what, where, and what it means. */
  message: string;
}

const STREAM_NAMES: Record<string, string> = { case: '案件台账', delivery: '送达台账', system: '系统台账' };

/** `案件台账 6f… 第3条` */
export function placeOf(stream: string, seq: number | null): string {
  const [kind = '', ...id] = stream.split('/');
  const name = `${STREAM_NAMES[kind] ?? kind} ${id.join('/')}`;
  return seq === null ? name : `${name} 第${seq}条`;
}

export function finding(
  code: FindingCode,
  stream: string | null,
  seq: number | null,
  subject: string,
  message: string,
): Finding {
  return { code, stream, seq, subject, message };
}
