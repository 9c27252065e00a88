import { FoldedText } from '../notice/folded-text.ts';
import type { Cadence, Deadline, Quota } from '../notice/notice.ts';
import type { NoticeUnitRole } from '../notice/notice-status.ts';

/** A unit mention; `isKnown` when it stands for units of the tree. */
export interface DutyItemUnit {
  readonly name: string;
  readonly role: NoticeUnitRole;
  readonly collective: boolean;
  readonly isKnown: boolean;
  readonly start: number | null;
  readonly end: number | null;
}

/** One item as the notice prints it and as it was read; `start` is its place in the notice's text, in UTF-16 offsets. */
export interface DutyItem {
  readonly sourceText: string;
  readonly start: number;
  readonly deadlines: readonly Deadline[];
  readonly cadences: readonly Cadence[];
  readonly quotas: readonly Quota[];
  readonly units: readonly DutyItemUnit[];
}

/** A part of the item without layout; places are those of the item's own text. */
export const foldedPart = ({ sourceText }: DutyItem, start = 0, end = sourceText.length): FoldedText =>
  new FoldedText(sourceText, [{ start: Math.max(0, start), end: Math.max(0, end) }]);
