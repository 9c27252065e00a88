/** Words of an imported notice that are kept with it. */
export type NoticeStatus = 'draft' | 'issued';
export type NoticeTaskKind = 'task' | 'duty' | 'declaration';
/** A proposed task is decided by a person: confirmed, or left out of the issue. */
export type NoticeTaskStatus = 'proposed' | 'confirmed' | 'excluded';
export type NoticeUnitRole = 'lead' | 'cooperating' | 'responsible' | 'actor';
export type FindingSeverity = 'info' | 'warning' | 'error';

/** What the issue made of the acknowledgement of its declarations: cases opened, or left out by the officer. */
export type AcknowledgementChoice = 'opened' | 'declined';
