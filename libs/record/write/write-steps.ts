import type { EntityManager } from 'typeorm';
import { append, linksSql } from '../../ledger/append.ts';
import { linkOf } from '../ledger-body.ts';
import type { StepDraft } from '../step-draft.ts';
import { CASE_FILES, COMMANDS, STEPS } from './case.parts.ts';
import { RUNGS_ADDED, RUNGS_ENDED } from './rung.parts.ts';
import { CODES, LETTERS, NOTIFICATIONS } from './word.parts.ts';
import { writeParts, type WritePart } from './write-part.ts';
import { writeUnits } from './write-units.ts';
import { type HasUnsent, killCodes, readPhotos, withdrawUnsent, writeAttachments } from './write-words.ts';

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

/** Writes the drafts of one transaction, in one statement whatever their number; afterwards what those rows change. */
export async function writeDrafts(
  manager: EntityManager,
  drafts: readonly StepDraft[],
  hasUnsent: HasUnsent,
): Promise<void> {
  const photos = await readPhotos(manager, drafts);
  const links = drafts.map((draft) => {
    const link = linkOf(draft, photos);
    draft.row.ledgerSeq = link.seq;
    draft.row.ledgerHash = link.hash;
    return link;
  });
  await writeParts(manager, [...OWN_PARTS, { name: 'links', sql: linksSql, rows: () => links }], drafts);
  await writeUnits(manager, drafts);
  await writeAttachments(manager, drafts);
  await killCodes(manager, drafts);
  await append(manager, await withdrawUnsent(manager, drafts, hasUnsent));
}
