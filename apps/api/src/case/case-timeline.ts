import type { EntityManager } from 'typeorm';
import type { CaseTimelineEntry } from '../../../../libs/contracts/http/case-timeline.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import type { CaseEvent } from '../../../../libs/domain/case/step.ts';

/** Who reads: a unit sees its own affairs, not the office's deliberations. */
export type Reader = 'office' | 'unit';

/** Events between the office and its leaders; a unit learns their result, not their making. */
const INNER_EVENTS: readonly string[] = [
  'letter_drafted',
  'letter_signed',
  'letter_discarded',
  'audience_empty',
  'rung_urge',
  'rung_supervise',
  'rung_interview',
  'interview_approved',
  'interview_declined',
];
const INNER_CLOCKS = /^rung:(review|extension|reassignment|approval):/;

interface LedgerBody {
  key: string;
  at: string;
  actor: Actor | null;
  command?: { receivedAt: string };
  refused?: { code: string; detail: string };
  events: CaseEvent[];
  notifications: { id: string }[];
  letters: { id: string }[];
  attachments: { id: string }[];
}

/** The case's hashed stream as people read it, oldest first. */
export async function readTimeline(
  manager: EntityManager,
  caseId: string,
  reader: Reader,
): Promise<CaseTimelineEntry[]> {
  const rows: { seq: number; kind: CaseTimelineEntry['kind']; body: string; hash: string }[] = await manager.query(
    `select seq, kind, body, hash from ledger_entry where stream_kind = 'case' and stream_id = $1 order by seq`,
    [caseId],
  );
  return rows
    .map(({ body, ...row }) => entryOf(row, JSON.parse(body) as LedgerBody, reader))
    .filter((entry) => entry !== null);
}

/** What the case made of one act, as its timeline has it; nothing while it has not answered, or refused. */
export async function readActTexts(manager: EntityManager, caseId: string, commandId: string): Promise<string[]> {
  const rows: { body: string }[] = await manager.query(
    `select body from ledger_entry where stream_kind = 'case' and stream_id = $1 and position($2 in body) > 0`,
    [caseId, `"key":"${commandId}"`],
  );
  return rows.flatMap(({ body }) => (JSON.parse(body) as LedgerBody).events.map(({ text }) => text));
}

function entryOf(
  row: Pick<CaseTimelineEntry, 'seq' | 'kind' | 'hash'>,
  body: LedgerBody,
  reader: Reader,
): CaseTimelineEntry | null {
  const forUnit = reader === 'unit';
  const events = body.events.filter((event) => !forUnit || !INNER_EVENTS.includes(event.kind));
  const untold = INNER_CLOCKS.test(body.key) || row.kind === 'refused';
  if (forUnit && (untold || events.length === 0)) return null;
  return {
    ...row,
    at: body.command?.receivedAt ?? body.at,
    recordedAt: body.at,
    actor: body.actor === null ? null : { kind: body.actor.kind, name: body.actor.name },
    texts: events.map((event) => event.text),
    events: events.map((event) => event.kind),
    refusal: body.refused ?? null,
    notificationIds: body.notifications.map(({ id }) => id),
    letterIds: body.letters.map(({ id }) => id),
    attachmentIds: body.attachments.map(({ id }) => id),
  };
}
