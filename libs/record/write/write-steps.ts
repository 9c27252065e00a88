import type { EntityManager } from 'typeorm';
import { insertLinks, append } from '../../ledger/append.ts';
import { linkOf } from '../ledger-body.ts';
import type { StepDraft } from '../step-draft.ts';
import { writeCases } from './write-cases.ts';
import { writeRungs } from './write-rungs.ts';
import { writeUnits } from './write-units.ts';
import {
  killCodes,
  readPhotos,
  withdrawUnsent,
  writeAttachments,
  writeCodes,
  writeLetters,
  writeNotifications,
} from './write-words.ts';

/** Writes the drafts of one transaction, one statement per table whatever their number. */
export async function writeDrafts(manager: EntityManager, drafts: readonly StepDraft[]): Promise<void> {
  const photos = await readPhotos(manager, drafts);
  const links = drafts.map((draft) => {
    const link = linkOf(draft, photos);
    draft.row.ledgerSeq = link.seq;
    draft.row.ledgerHash = link.hash;
    return link;
  });
  await writeCases(manager, drafts);
  await insertLinks(manager, links);
  const taken = drafts.filter((draft) => draft.kind !== 'refused');
  if (taken.length === 0) return;
  await writeUnits(manager, taken);
  await writeRungs(manager, taken);
  await writeCodes(manager, taken);
  await writeNotifications(manager, taken);
  await writeLetters(manager, taken);
  await writeAttachments(manager, taken);
  await killCodes(manager, taken);
  await append(manager, await withdrawUnsent(manager, taken));
}
