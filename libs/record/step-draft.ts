import type { Actor } from '../domain/case/actor.ts';
import type { CaseFacts } from '../domain/case/case-facts.ts';
import type { CaseCommand, CaseEvent } from '../domain/case/step.ts';
import type { ClockName } from '../domain/ladder/policy.ts';
import type { RungOutcome, PlannedRung } from '../domain/ladder/rung.ts';
import type { LetterKind } from '../domain/letter/letter.ts';
import type { TogetherWords } from '../domain/notification/bundle.ts';
import type { NotificationChannel } from '../domain/notification/notification.ts';
import type { CaseRow } from './case-row.ts';

interface NotificationDraft {
  id: string;
  key: string;
  caseId: string;
  stepKey: string;
  personId: string;
  unitId: string;
  template: string;
  audienceRole: string;
  channel: NotificationChannel;
  address: string;
  subject: string;
  body: string;
  bodyHash: string;
  accessCodeId: string | null;
  outlivesCase: boolean;
  /** Null for a message that is sent on its own. */
  bundle: string | null;
  together: TogetherWords | null;
}

interface CodeDraft {
  id: string;
  caseId: string;
  personId: string;
  unitId: string;
  generation: number;
  codeHash: string;
}

export interface LetterBody {
  /** `石桥村：` as the paper addresses it. */
  addressee: string;
  paragraphs: string[];
  issuer: string;
  /** How the due date was found, below the date of the paper. */
  annex?: string;
}

export interface LetterDraft {
  id: string;
  caseId: string;
  kind: LetterKind;
  state: 'draft' | 'issued' | 'withdrawn';
  addresseeUnitId: string;
  title: string;
  body: LetterBody;
  bodyHash: string;
  series: string;
  year: number | null;
  sequence: number | null;
  documentNumber: string | null;
  signatoryName: string | null;
  issuedBy: string | null;
  authorisationId: string | null;
  draftedAt: Date;
  issuedAt: Date | null;
  /** True when the row exists already and is changed by this step. */
  known: boolean;
}

/** Everything one step will write, collected before anything is written. */
export interface StepDraft {
  row: CaseRow;
  /** The case's facts until this step. */
  before: CaseFacts;
  key: string;
  kind: 'opened' | 'command' | 'rung' | 'replanned' | 'refused';
  /** The instant of recording, by the database's clock. */
  at: Date;
  digest: string;
  actor: Actor | null;
  command: CaseCommand | null;
  refused: { code: string; detail: string } | null;
  rung: { key: string; outcome: RungOutcome; verb: string; nominalAt: string; climbedBy: string } | null;
  events: CaseEvent[];
  rungsAdded: PlannedRung[];
  rungsRemoved: { key: string; outcome: RungOutcome }[];
  notifications: NotificationDraft[];
  /** Keys of the messages among the step's, so that nobody reads one twice. */
  heard: Set<string>;
  codes: CodeDraft[];
  letters: LetterDraft[];
  attachmentIds: string[];
  skipped: { audience: string; reason: string }[];
  /** Units whose link codes die with this step; `all` when the case ends. */
  codesOf: 'all' | string[];
  /** Cooperating units that come with this step, and those that go. */
  copiesJoined: string[];
  copiesLeft: string[];
  /** For a new plan: the clocks whose end moved. Null for every other step. */
  movedClocks: readonly ClockName[] | null;
  /** Withdraw whatever is unsent. */
  silence: boolean;
}

export function newDraft(row: CaseRow, step: Pick<StepDraft, 'key' | 'kind' | 'at' | 'digest'>): StepDraft {
  return {
    row,
    before: row.facts,
    ...step,
    actor: null,
    command: null,
    refused: null,
    rung: null,
    events: [],
    rungsAdded: [],
    rungsRemoved: [],
    notifications: [],
    heard: new Set(),
    codes: [],
    letters: [],
    attachmentIds: [],
    skipped: [],
    codesOf: [],
    copiesJoined: [],
    copiesLeft: [],
    movedClocks: null,
    silence: false,
  };
}
