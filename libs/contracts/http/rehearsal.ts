import { z } from 'zod';
import type { AudienceRole, ClockName } from '../../domain/ladder/policy.ts';
import type { LetterKind } from '../../domain/letter/letter.ts';
import type { NotificationChannel } from '../../domain/notification/notification.ts';
import { BEHAVIOURS, type Behaviour } from '../../domain/rehearsal/assumption.ts';
import type { Collision } from '../../domain/rehearsal/collision/collision.ts';
import type { RehearsalRange } from '../../domain/rehearsal/rehearsal-range.ts';
import type { EventVerb } from '../../domain/rehearsal/rehearsed.ts';

/** Whether letters wait for a signatory: as the standing authorisations of today say, or as asked. */
const LETTER_ASSUMPTIONS = ['recorded', 'waiting', 'authorised'] as const;
export type LetterAssumption = (typeof LETTER_ASSUMPTIONS)[number];

const MOST_A_DAY = 1000;

export const rehearsalQuery = z.strictObject({
  policyId: z.string().trim().min(1).max(100).optional(),
  /** The rules duties run under. */
  dutyPolicyId: z.string().trim().min(1).max(100).optional(),
  assume: z.enum(BEHAVIOURS).default('silent'),
  letters: z.enum(LETTER_ASSUMPTIONS).default('recorded'),
  /** Office day of the issue; today by default. */
  issueDate: z.iso.date().optional(),
  /** Day for tasks whose date is still open; without it they stay out of the rehearsal. */
  dueOn: z.iso.date().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** More messages for one person on one day are a collision. */
  many: z.coerce.number().int().min(1).max(MOST_A_DAY).optional(),
});
export type RehearsalQuery = z.infer<typeof rehearsalQuery>;

export interface RehearsedEventView {
  at: string;
  nominalAt: string;
  verb: EventVerb;
  taskRef: string;
  title: string;
  unit: string;
  audience: readonly AudienceRole[];
  /** Who gets a message now; nobody while a letter waits for its signatory. */
  people: string[];
  channels: readonly NotificationChannel[];
  letter: LetterKind | null;
  clock: ClockName | null;
  provisional: boolean;
}

export type CollisionView = Omit<Collision, 'unitId'> & { unit: string | null };

/** What issuing a notice would cause; nothing of it is stored. */
export interface RehearsalView {
  noticeId: string;
  title: string;
  policyId: string;
  /** Null where the notice has no duties. */
  dutyPolicyId: string | null;
  issuedOn: string;
  range: RehearsalRange;
  behaviour: Behaviour;
  /** Kinds of letters that leave at once. */
  authorised: readonly LetterKind[];
  /** Tasks and duties. */
  cases: number;
  /** What would be laid before units to acknowledge, beside them. */
  acknowledgements: number;
  events: RehearsedEventView[];
  load: { unit: string; month: string; count: number }[];
  collisions: CollisionView[];
  notifications: { total: number; byChannel: Record<NotificationChannel, number> };
}
