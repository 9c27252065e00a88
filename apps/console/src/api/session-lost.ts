const listeners = new Set<() => void>();

/** Calls back when the server no longer knows the sign-in (401 on any request but the sign-in itself). */
export function onSessionLost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells everybody that the sign-in has ended. */
export function sessionLost(): void {
  for (const listener of listeners) listener();
}
