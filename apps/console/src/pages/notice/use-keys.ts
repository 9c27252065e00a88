import { useEffect, useRef } from 'react';

const TYPING = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [role=combobox], [contenteditable]';

/** Single keys of the page; silent while something is typed, a dialog is open or a modifier is held. */
export function useKeys(keys: Readonly<Record<string, () => unknown>>, enabled: boolean): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const at = event.target;
      if (at instanceof HTMLElement && at.closest(TYPING)) return;
      const act = current.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}
