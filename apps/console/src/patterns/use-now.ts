import { useSyncExternalStore } from 'react';

const TICK_MS = 30_000;
let now = new Date().toISOString();
let timer: number | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Nobody kept the clock while no cell was shown.
  if (timer === undefined) now = new Date().toISOString();
  timer ??= window.setInterval(() => {
    now = new Date().toISOString();
    for (const each of listeners) each();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

/** The present as a UTC ISO string, moving every half minute; one timer serves every cell of a table. */
export function useNow(): string {
  return useSyncExternalStore(subscribe, () => now);
}
