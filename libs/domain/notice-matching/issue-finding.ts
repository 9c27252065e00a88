export const BLOCKING_CODES = [
  'task_undecided',
  'no_unit',
  'unmatched_unit',
  'collective_without_members',
  'no_due_date',
] as const;
export const OVERRIDABLE_CODES = ['no_contact', 'due_past', 'due_provisional'] as const;

/** What stands in the way of issuing; the overridable ones give way to an officer's recorded reason. */
export type BlockingCode = (typeof BLOCKING_CODES)[number];
export type OverridableCode = (typeof OVERRIDABLE_CODES)[number];

export interface IssueFinding {
  /** Stable: `no_contact:<unitId>`, `due_past:<taskId>`, `unmatched_unit:<taskId>:<spelling>`. */
  readonly key: string;
  readonly code: BlockingCode | OverridableCode;
  readonly severity: 'blocking' | 'overridable';
  readonly taskIds: readonly string[];
  readonly unitId: string | null;
  /** The unit's spelling in the notice, where the finding is about it. */
  readonly spelling: string | null;
  readonly message: string;
}
