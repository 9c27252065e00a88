/** How much a verification has looked at. */
export interface Counts {
  entries: number;
  streams: number;
  cases: number;
  notifications: number;
  letters: number;
  files: number;
  seals: number;
}

export const noCounts = (): Counts => ({
  entries: 0,
  streams: 0,
  cases: 0,
  notifications: 0,
  letters: 0,
  files: 0,
  seals: 0,
});
