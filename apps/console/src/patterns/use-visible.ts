import { useSyncExternalStore } from 'react';

const isVisible = (): boolean => document.visibilityState === 'visible';

function listen(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/** Whether this tab is in front; a hidden one need not follow anything. */
export function useVisible(): boolean {
  return useSyncExternalStore(listen, isVisible);
}
