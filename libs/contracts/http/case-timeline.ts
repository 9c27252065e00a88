import type { ActorKind } from '../../domain/case/actor.ts';

/** One entry of a case's ledger stream as people read it. */
export interface CaseTimelineEntry {
  /** Place in the case's hashed stream. */
  seq: number;
  kind: 'opened' | 'command' | 'rung' | 'refused';
  /** The legal time: when a command was received, when anything else was recorded. */
  at: string;
  recordedAt: string;
  actor: { kind: ActorKind; name: string } | null;
  /** What happened, a sentence each. */
  texts: string[];
  /** Kinds of the events, for the reader's shape. */
  events: string[];
  refusal: { code: string; detail: string } | null;
  notificationIds: string[];
  letterIds: string[];
  attachmentIds: string[];
  hash: string;
}
