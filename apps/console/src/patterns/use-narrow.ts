import { useSyncExternalStore } from 'react';

/** The width below which stylesheets stack what stands side by side; they repeat it. */
const NARROW = '(max-width: 767px)';

function listen(changed: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the screen is a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(NARROW).matches);
}
