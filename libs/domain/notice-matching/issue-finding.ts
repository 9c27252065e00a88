/** What must be settled before a notice is issued. */
export type BlockingCode =
  | 'task_undecided'
  | 'no_unit'
  | 'unmatched_unit'
  | 'collective_without_members'
  | 'no_due_date'
  | 'no_duty_rule'
  | 'no_reader';

/** What gives way to an officer's recorded reason. */
export type OverridableCode =
  'no_contact' | 'due_past' | 'due_provisional' | 'duty_window_over' | 'duty_pace' | 'same_order';

export interface IssueFinding {
  /** Stable: `no_reader`, `no_contact:<unitId>`, `due_past:<taskId>`, `unmatched_unit:<taskId>:<spelling>`, `same_order:<taskId>:<earlier taskId>`. */
  readonly key: string;
  readonly code: BlockingCode | OverridableCode;
  readonly severity: 'blocking' | 'overridable';
  readonly taskIds: readonly string[];
  readonly unitId: string | null;
  /** The unit's spelling in the notice, where the finding is about it. */
  readonly spelling: string | null;
  readonly message: string;
}
