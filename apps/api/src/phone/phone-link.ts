import type { Actor } from '../../../../libs/domain/case/actor.ts';
import type { CaseRow } from '../../../../libs/record/case-row.ts';

/** What a living link code opens: one case, one person, one capacity. */
export interface PhoneLink {
  /** As written in addresses, upper case. */
  code: string;
  row: CaseRow;
  capacity: 'unit' | 'cooperating';
  unitName: string;
  actor: Actor;
}

/** The link opens nothing: never made, mistyped, case ended, duty moved. Nobody is told which. */
export class DeadLink extends Error {
  constructor() {
    super('the link opens nothing');
    this.name = 'DeadLink';
  }
}

/** Somebody at this address has tried too many codes. */
export class TooManyGuesses extends Error {
  readonly minutes: number;

  constructor(minutes: number) {
    super('too many wrong link codes from one address');
    this.name = 'TooManyGuesses';
    this.minutes = minutes;
  }
}
