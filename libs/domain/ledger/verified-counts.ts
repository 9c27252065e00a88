/** How much a verification has looked at. */
export interface VerifiedCounts {
  entries: number;
  streams: number;
  cases: number;
  notifications: number;
  letters: number;
  files: number;
  seals: number;
}
