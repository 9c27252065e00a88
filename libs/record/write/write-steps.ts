import type { EntityManager } from 'typeorm';
import { append, linksSql } from '../../ledger/append.ts';
import { type End, together } from '../../persistence/together.ts';
import { linkOf } from '../ledger-body.ts';
import type { StepDraft } from '../step-draft.ts';
import { CASE_FILES, COMMANDS, STEPS } from './case.parts.ts';
import { COPIES_PARTS } from './copies.parts.ts';
import { FOLLOWING_PARTS } from './follow.parts.ts';
import { RUNGS_ADDED, RUNGS_ENDED } from './rung.parts.ts';
import { CODES, LETTERS, NOTIFICATIONS } from './word.parts.ts';
import { statementOf, type WritePart } from './write-part.ts';
import { type HasUnsent, readPhotos, silencedBy, withdrawUnsent } from './write-words.ts';

const OWN_PARTS: readonly WritePart[] = [
  CASE_FILES,
  COMMANDS,
  STEPS,
  RUNGS_ADDED,
  RUNGS_ENDED,
  CODES,
  NOTIFICATIONS,
  LETTERS,
];

/**
 * Writes the drafts of one transaction, in one statement whatever their number; another changes what these rows make stale.
 * `end`, when nothing of the transaction comes after the drafts, is sent along.
 */
export async function writeDrafts(
  manager: EntityManager,
  drafts: readonly StepDraft[],
  hasUnsent: HasUnsent,
  end?: End,
): Promise<void> {
  const photos = await readPhotos(manager, drafts);
  const links = drafts.map((draft) => {
    const link = linkOf(draft, photos);
    draft.row.ledgerSeq = link.seq;
    draft.row.ledgerHash = link.hash;
    return link;
  });
  const silenced = silencedBy(drafts, hasUnsent);
  // Both are made before the first is sent: what cannot be written must not be followed by an end.
  const statements = [
    statementOf([...OWN_PARTS, { name: 'links', sql: linksSql, rows: () => links }], drafts),
    statementOf([...FOLLOWING_PARTS, ...COPIES_PARTS], drafts),
  ];
  const sent = statements.flatMap((statement) =>
    statement === null ? [] : [manager.query(statement.sql, statement.values)],
  );
  if (silenced.length === 0 && end !== undefined) sent.push(end());
  await together(sent);
  if (silenced.length > 0) await append(manager, await withdrawUnsent(manager, silenced));
}
