import { isTimed, readRungAt, roughMinutes } from './finding.ts';

export interface PlacedRung {
  id: string;
  at: string;
  time: string;
}

const DAY_MINUTES = 1440;

/** Minutes from the start of the due day to a rung, for comparing; days count as if none were skipped. Null where it cannot be read. */
export function placeOf(rung: PlacedRung, dayEndsAt: string): number | null {
  const end = minutesOf(dayEndsAt);
  const time = rung.time === 'due' ? end : minutesOf(rung.time);
  if (rung.at === 'on') return time;
  const term = readRungAt(rung, [], []);
  if (term === null) return null;
  const distance = (term.direction === 'before' ? -1 : 1) * roughMinutes(term);
  return isTimed(term) ? end + distance : distance + time;
}

/** `17:30` as minutes of its day. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * DAY_MINUTES) / 24 + minutes;
}
