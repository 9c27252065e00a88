import type { IsoDate } from '../../calendar/office-day.ts';
import type { DraftFaultCode } from '../draft-plan.ts';

export type CollisionCode =
  | DraftFaultCode
  | 'deadline_before_issue'
  | 'due_on_rest_day'
  | 'short_notice'
  | 'rest_day'
  | 'person_flood'
  | 'overloaded_unit'
  | 'no_recipient'
  | 'provisional_year';

/** Something that should be settled, or at least known, before the plan is issued. */
export interface Collision {
  code: CollisionCode;
  severity: 'error' | 'warning' | 'info';
  unitId: string | null;
  /** The office day it happens on. */
  date: IsoDate | null;
  taskRefs: readonly string[];
  /** How many dates, messages or tasks it is about. */
  count: number;
  message: string;
}
