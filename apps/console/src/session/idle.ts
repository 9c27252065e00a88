import { useEffect } from 'react';

const CHECK_EVERY_MS = 30_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls `onIdle` once nobody has touched the page for `minutes`; the page's own polling does not count. */
export function useIdle(minutes: number, onIdle: () => void, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    let lastSeen = Date.now();
    const seen = () => {
      lastSeen = Date.now();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, seen, { passive: true });
    const timer = window.setInterval(() => {
      if (Date.now() - lastSeen > minutes * 60_000) onIdle();
    }, CHECK_EVERY_MS);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, seen);
      window.clearInterval(timer);
    };
  }, [minutes, onIdle, enabled]);
}
