import type { CaseKind } from '../case/case-kind.ts';
import type { DutyRule } from '../duty/duty-rule.ts';
import type { Cadence, Deadline, Quota, UnitRole } from '../notice/notice.ts';
import type { NoticeTaskKind, NoticeTaskStatus } from '../notice/notice-status.ts';

/** A case of an issued task, as it stands now. */
export interface TaskCase {
  readonly id: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly unitId: string;
  readonly isOpen: boolean;
}

/** A unit of an issued task; `isPrinted` is false for one that an officer added before issue. */
export interface IssuedUnit {
  readonly id: string;
  readonly name: string;
  readonly role: UnitRole;
  readonly collective: boolean;
  readonly unitId: string | null;
  readonly memberIds: readonly string[];
  readonly isPrinted: boolean;
}

/** A task as it was issued, with the corrections it has followed since. */
export interface IssuedTask {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly sourceText: string;
  readonly kind: NoticeTaskKind;
  /** The kind its own words are read as; an officer may have issued it as another. */
  readonly readAs: NoticeTaskKind;
  readonly status: NoticeTaskStatus;
  /** An earlier correction took it out; one that has it again orders it anew. */
  readonly isStruck: boolean;
  readonly dueOn: string | null;
  /** What a duty was issued with; null for every other kind. */
  readonly duty: DutyRule | null;
  readonly deadlines: readonly Deadline[];
  readonly units: readonly IssuedUnit[];
  readonly cases: readonly TaskCase[];
}

/** A unit as the corrected document names it, with what the unit tree knows under that name. */
export interface CorrectedUnit {
  readonly name: string;
  readonly role: UnitRole;
  readonly collective: boolean;
  readonly unitId: string | null;
  /** The named units of a collective in the tree today; a person confirms them. */
  readonly memberIds: readonly string[];
}

/** A task as the corrected document has it. */
export interface CorrectedTask {
  readonly ref: string;
  readonly title: string;
  readonly sourceText: string;
  readonly kind: NoticeTaskKind;
  readonly deadlines: readonly Deadline[];
  /** Absent in older corrections, like the quotas. */
  readonly cadences?: readonly Cadence[];
  readonly quotas?: readonly Quota[];
  readonly units: readonly CorrectedUnit[];
}
