import type { EntityManager } from 'typeorm';
import { isCurrent } from '../../domain/ladder/plan.ts';
import { clocksSaid, endsChanged, namesDeadDate } from '../../domain/ladder/said-dates.ts';
import type { StreamEntry } from '../../ledger/append.ts';
import { sha256 } from '../../ledger/link.ts';
import type { RecordedPhoto } from '../ledger-body.ts';
import type { StepDraft } from '../step-draft.ts';

type PhotoRow = { id: string; originalSha256: string; shownSha256: string; fileName: string; createdAt: Date };

const flat = <T>(drafts: readonly StepDraft[], pick: (draft: StepDraft) => readonly T[]): T[] =>
  drafts.flatMap((draft) => [...pick(draft)]);

/** What the ledger says of the photos the steps hand in; held, so that a form sent again does not move their arrival meanwhile. */
export async function readPhotos(
  manager: EntityManager,
  drafts: readonly StepDraft[],
): Promise<Map<string, RecordedPhoto>> {
  const ids = flat(drafts, (draft) => draft.attachmentIds);
  if (ids.length === 0) return new Map();
  const rows: PhotoRow[] = await manager.query(
    `select id, original_sha256 as "originalSha256", shown_sha256 as "shownSha256", file_name as "fileName",
       created_at as "createdAt" from attachment where id = any($1::uuid[]) order by id for no key update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, recorded(row)]));
}

const recorded = ({ originalSha256, shownSha256, fileName, createdAt }: PhotoRow): RecordedPhoto => ({
  originalSha256,
  shownSha256,
  nameHash: sha256(fileName),
  receivedAt: createdAt.toISOString(),
});

/** Whether messages of a case waited to be sent when it was locked; the step's own are not meant. */
export type HasUnsent = (caseId: string) => boolean;

/** Steps after which messages that waited may have to stay unsent. */
export function silencedBy(drafts: readonly StepDraft[], hasUnsent: HasUnsent): StepDraft[] {
  return drafts.filter((draft) => mayStopWords(draft) && hasUnsent(draft.row.id));
}

const mayStopWords = ({ silence, rungsRemoved, before, row }: StepDraft): boolean =>
  silence || rungsRemoved.length > 0 || endsChanged(before, row.facts);

/**
 * Withdraws messages that must not go out any more: all of a case that ends, those of rungs whose clock stopped, and
 * those that name a date as new which moved again or stands still.
 * Returns what the delivery stream has to say about it.
 */
export async function withdrawUnsent(manager: EntityManager, silenced: readonly StepDraft[]): Promise<StreamEntry[]> {
  const queued: { id: string; caseId: string; stepKey: string; template: string; outlivesCase: boolean }[] =
    await manager.query(
      `select id, case_id as "caseId", step_key as "stepKey", template, outlives_case as "outlivesCase" from notification
     where case_id = any($1::uuid[]) and state = 'queued' order by id for update`,
      [silenced.map((draft) => draft.row.id)],
    );
  const byCase = new Map(silenced.map((draft) => [draft.row.id, draft]));
  const stale = queued.filter((message) => {
    const draft = byCase.get(message.caseId) as StepDraft;
    if (message.stepKey === draft.key) return false;
    if (draft.silence) return !message.outlivesCase;
    const isStopped = draft.rungsRemoved.length > 0 && isOfStoppedClock(message, draft);
    return isStopped || isOfDeadDate(message, draft);
  });
  if (stale.length === 0) return [];
  await manager.query(
    `update notification set state = 'withdrawn', settled_at = $2,
       failure = case when not may_have_arrived then failure end where id = any($1::uuid[])`,
    [stale.map((message) => message.id), silenced[0]?.at],
  );
  return stale.map((message) => {
    const { at } = byCase.get(message.caseId) as StepDraft;
    const body = { notificationId: message.id, state: 'withdrawn', at: at.toISOString() };
    return { streamKind: 'delivery', streamId: message.caseId, at, kind: 'notification.withdrawn', body };
  });
}

/** The words of a clock that stopped; what a rung said about a letter stays true. */
function isOfStoppedClock(message: { stepKey: string; template: string }, draft: StepDraft): boolean {
  const [, clock] = message.stepKey.split(':');
  if (draft.movedClocks !== null && !draft.movedClocks.some((moved) => moved === clock)) return false;
  return (
    message.stepKey.startsWith('rung:') &&
    message.template.startsWith(`${clock}_`) &&
    !isCurrent(message.stepKey, draft.row.facts)
  );
}

/** What was said of a new date that is none any more; whom nobody could reach stays true. */
function isOfDeadDate(message: { stepKey: string; template: string }, { before, row }: StepDraft): boolean {
  const said = clocksSaid(message.stepKey);
  return said.length > 0 && message.template.startsWith('replanned') && namesDeadDate(said, before, row.facts);
}
