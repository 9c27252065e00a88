import type { EntityManager } from 'typeorm';
import type { LetterDetail } from '../../../../libs/contracts/http/letter.ts';
import type { LetterBody } from '../../../../libs/record/step-draft.ts';
import type { Scope } from '../auth/signed-in.ts';
import { SqlFilter } from '../case/sql-filter.ts';
import { LETTER_COLUMNS, LETTER_FROM, letterSummary, scopeLetters, type LetterRow } from './letter-list.ts';

/** A letter with its words, within the caller's rows; null when there is none. */
export async function readLetter(
  manager: EntityManager,
  id: string,
  scope: Scope,
): Promise<Omit<LetterDetail, 'verbs'> | null> {
  const filter = scopeLetters(new SqlFilter(), scope).add('l.id = ?::uuid', id);
  const rows: (LetterRow & { body: LetterBody; bodyHash: string | null })[] = await manager.query(
    `select ${LETTER_COLUMNS}, l.body, l.body_hash as "bodyHash" from ${LETTER_FROM} where ${filter.sql}`,
    filter.values,
  );
  const row = rows[0];
  if (row === undefined) return null;
  const { body, bodyHash, ...summary } = row;
  return {
    ...letterSummary(summary),
    addressee: body.addressee,
    paragraphs: body.paragraphs,
    issuer: body.issuer,
    annex: body.annex ?? null,
    bodyHash,
  };
}
