import type { VerifiedCounts } from '../../domain/ledger/verified-counts.ts';

export const noCounts = (): VerifiedCounts => ({
  entries: 0,
  streams: 0,
  cases: 0,
  notifications: 0,
  letters: 0,
  files: 0,
  seals: 0,
});
