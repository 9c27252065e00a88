import { maskedAddress } from '../domain/notification/masked-address.ts';
import { canonical, type Json } from '../domain/ledger/canonical.ts';
import { paperHash, titleHash } from '../ledger/content-hash.ts';
import { linkAfter, sha256, type Link } from '../ledger/link.ts';
import type { CaseRow } from './case-row.ts';
import type { StepDraft } from './step-draft.ts';

const factsHash = (facts: unknown): string => sha256(canonical(facts as Json));

/** What the case is about and which rules it runs under; frozen at opening, so every link says the same. */
const subjectHash = (
  row: Pick<CaseRow, 'title' | 'subject' | 'businessKey' | 'policyId' | 'policyVersion'>,
): string => {
  const { title, subject, businessKey, policyId, policyVersion } = row;
  return sha256(canonical({ title, subject, businessKey, policyId, policyVersion } as unknown as Json));
};

/** Hashes of a photo and of its name, and when it came (UTC). */
export interface RecordedPhoto {
  originalSha256: string;
  shownSha256: string;
  nameHash: string;
  receivedAt: string;
}

type Photos = ReadonlyMap<string, RecordedPhoto>;

/** The case's next link: what was done, by whom, what follows from it, and hashes of all that left or was handed in. */
export function linkOf(draft: StepDraft, photos: Photos): Link {
  const { row, at, kind } = draft;
  const body = {
    ...actOf(draft),
    ...stateAfter(draft),
    ...leavingWith(draft),
    attachments: draft.attachmentIds.map((id) => ({ id, ...photos.get(id) })),
  };
  const head = { seq: row.ledgerSeq, hash: row.ledgerHash };
  return linkAfter(head, { streamKind: 'case', streamId: row.id, at, kind, body: body as unknown as Json });
}

function actOf({ row, key, kind, at, actor, command, refused, rung, events }: StepDraft): object {
  const { id, number, version } = row;
  const act = command && {
    id: command.id,
    verb: command.verb,
    receivedAt: command.receivedAt,
    payloadHash: factsHash(command.payload),
  };
  const done = { command: act ?? undefined, refused: refused ?? undefined, rung: rung ?? undefined, events };
  return { caseId: id, number, version, key, kind, at: at.toISOString(), actor, ...done };
}

function stateAfter({ row, rungsAdded, rungsRemoved }: StepDraft): object {
  const { state, unitId, dueAt, closedAt } = row.facts;
  return {
    state,
    unitId,
    dueAt,
    closed: closedAt !== null,
    factsHash: factsHash(row.facts),
    subjectHash: subjectHash(row),
    plan: { added: rungsAdded.map(({ key, at }) => ({ key, at })), removed: rungsRemoved },
  };
}

function leavingWith({ notifications, letters, skipped }: StepDraft): object {
  return {
    notifications: notifications.map((message) => {
      const { id, key, personId, channel, template, bodyHash, audienceRole, together } = message;
      const joins = together === null ? {} : { togetherHash: sha256(canonical(together as unknown as Json)) };
      return {
        id,
        key,
        personId,
        channel,
        template,
        bodyHash,
        audienceRole,
        address: maskedAddress(message.address),
        titleHash: titleHash(message.subject),
        ...joins,
      };
    }),
    letters: letters.map((letter) => {
      const { id, kind, state, documentNumber, bodyHash } = letter;
      return { id, kind, state, documentNumber, bodyHash, paperHash: paperHash(letter) };
    }),
    skipped,
  };
}
