/** How long a row handed over or being sent belongs to one process. A provider call is cut off well before. */
const LEASE_MS = 30_000;
export const CALL_TIMEOUT_MS = 20_000;

export const leaseFrom = (at: Date): Date => new Date(at.getTime() + LEASE_MS);
