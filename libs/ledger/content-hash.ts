import { canonical } from '../domain/ledger/canonical.ts';
import { sha256 } from './link.ts';

/** What a paper says of itself besides its text. Instants are UTC; null until it is issued. */
export interface Paper {
  title: string;
  addresseeUnitId: string;
  series: string | null;
  year: number | null;
  sequence: number | null;
  signatoryName: string | null;
  issuedBy: string | null;
  authorisationId: string | null;
  draftedAt: Date;
  issuedAt: Date | null;
}

/** Hash by which the ledger vouches for addressee, title, number, signatory and dates of a paper. */
export function paperHash(paper: Paper): string {
  const { title, addresseeUnitId, series, year, sequence, signatoryName, issuedBy, authorisationId } = paper;
  return sha256(
    canonical({
      title,
      addresseeUnitId,
      series,
      year,
      sequence,
      signatoryName,
      issuedBy,
      authorisationId,
      draftedAt: paper.draftedAt.toISOString(),
      issuedAt: paper.issuedAt?.toISOString() ?? null,
    }),
  );
}

/**
 * Hash by which the ledger vouches for the title of a message. Its address stands in the delivery stream masked; a hash of
 * it could be tried out digit by digit.
 */
export const titleHash = (subject: string | null): string => sha256(canonical({ subject }));
