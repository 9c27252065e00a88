import { useCallback, useSyncExternalStore } from 'react';

/** Whether the media query holds, followed while it changes. */
export function useMedia(media: string): boolean {
  const listen = useCallback(
    (changed: () => void) => {
      const query = window.matchMedia(media);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    [media],
  );
  return useSyncExternalStore(listen, () => window.matchMedia(media).matches);
}
