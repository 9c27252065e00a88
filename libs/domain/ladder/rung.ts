import type { NotificationChannel } from '../notification/notification.ts';
import type { AudienceRole, ClockName, RungVerb } from './policy.ts';

/**
 * What became of a rung: climbed; `collapsed` into a stronger one after an outage; `superseded` by a new plan;
 * `silenced` because its clock stopped or the case ended.
 */
export type RungOutcome = 'climbed' | 'collapsed' | 'superseded' | 'silenced';

/** A rung still to come. Instants are UTC ISO strings. */
export interface PlannedRung {
  /** `rung:<clock>:<round>:<revision>:<rungId>`, unique in its case. */
  key: string;
  rungId: string;
  clock: ClockName;
  verb: RungVerb;
  audience: readonly AudienceRole[];
  channels: readonly NotificationChannel[];
  at: string;
  nominalAt: string;
  provisional: boolean;
}
