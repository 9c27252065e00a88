import { useSyncExternalStore } from 'react';

const PROBE_EVERY_MS = 3_000;
const HEALED_SHOWN_MS = 4_000;

/** `healed` is shown for a moment after the server answers again. */
export type Connection = 'up' | 'lost' | 'healed';

let state: Connection = 'up';
const listeners = new Set<() => void>();
const healedListeners = new Set<() => void>();

function become(next: Connection): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

/** A request went unanswered: from now on the server is probed until it answers. */
export function connectionLost(): void {
  if (state === 'lost') return;
  become('lost');
  window.setTimeout(probe, PROBE_EVERY_MS);
}

/** Calls back each time the connection heals, so that what is shown can be fetched again. */
export function onHealed(listener: () => void): void {
  healedListeners.add(listener);
}

/** The connection's state for the banner. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

function probe(): void {
  fetch('/health/live', { cache: 'no-store' }).then(
    (answer) => (answer.ok ? heal() : window.setTimeout(probe, PROBE_EVERY_MS)),
    () => window.setTimeout(probe, PROBE_EVERY_MS),
  );
}

function heal(): void {
  become('healed');
  for (const listener of healedListeners) listener();
  window.setTimeout(() => {
    if (state === 'healed') become('up');
  }, HEALED_SHOWN_MS);
}
