import type { LetterKind } from '../letter/letter.ts';

/**
 * How the people of a rehearsal behave. `silent`: nobody ever answers. `on-time`: the unit signs at once and reports a
 * working day before the date, the office accepts on the next working day. `last-day`: everybody acts in the last hours
 * that are still in time.
 */
export const BEHAVIOURS = ['silent', 'on-time', 'last-day'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

export interface Assumption {
  behaviour: Behaviour;
  /** Kinds of letters that a standing authorisation lets the system issue at once; the others wait for a signatory who never signs. */
  authorised: readonly LetterKind[];
}

export const BEHAVIOUR_NAMES: Record<Behaviour, string> = {
  silent: '全部不回应',
  'on-time': '按时办理',
  'last-day': '拖到最后一天',
};
