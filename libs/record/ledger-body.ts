import { canonical, type Json } from '../domain/ledger/canonical.ts';
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

/** The case's next link: what was done, by whom, what follows from it, and hashes of all that left or was handed in. */
export function linkOf(
  draft: StepDraft,
  photos: ReadonlyMap<string, { originalSha256: string; shownSha256: string }>,
): Link {
  const { row, command } = draft;
  const body = {
    caseId: row.id,
    number: row.number,
    version: row.version,
    key: draft.key,
    kind: draft.kind,
    at: draft.at.toISOString(),
    actor: draft.actor,
    command:
      command === null
        ? undefined
        : {
            id: command.id,
            verb: command.verb,
            receivedAt: command.receivedAt,
            payloadHash: factsHash(command.payload),
          },
    refused: draft.refused ?? undefined,
    rung: draft.rung ?? undefined,
    state: row.facts.state,
    unitId: row.facts.unitId,
    factsHash: factsHash(row.facts),
    subjectHash: subjectHash(row),
    dueAt: row.facts.dueAt,
    closed: row.facts.closedAt !== null,
    events: draft.events,
    plan: { added: draft.rungsAdded.map(({ key, at }) => ({ key, at })), removed: draft.rungsRemoved },
    notifications: draft.notifications.map(({ id, key, personId, channel, template, bodyHash, audienceRole }) => ({
      id,
      key,
      personId,
      channel,
      template,
      bodyHash,
      audienceRole,
    })),
    letters: draft.letters.map(({ id, kind, state, documentNumber, bodyHash }) => ({
      id,
      kind,
      state,
      documentNumber,
      bodyHash,
    })),
    attachments: draft.attachmentIds.map((id) => ({ id, ...photos.get(id) })),
    skipped: draft.skipped,
  };
  const head = { seq: row.ledgerSeq, hash: row.ledgerHash };
  return linkAfter(head, {
    streamKind: 'case',
    streamId: row.id,
    at: draft.at,
    kind: draft.kind,
    body: body as unknown as Json,
  });
}
