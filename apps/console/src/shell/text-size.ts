import { createContext, useContext } from 'react';
import { TEXT_SIZES } from '../theme.ts';
import type { TextSize } from '../theme.ts';

const STORED_AS = 'duban.textSize';

interface TextSizeSwitch {
  size: TextSize;
  change: (size: TextSize) => void;
}

export const TextSizeContext = createContext<TextSizeSwitch>({ size: 14, change: () => undefined });

/** The reader's text size and the way to change it. */
export function useTextSize(): TextSizeSwitch {
  return useContext(TextSizeContext);
}

/** The size chosen on this computer before, or the standard one. */
export function storedTextSize(): TextSize {
  const stored = Number(window.localStorage.getItem(STORED_AS));
  return TEXT_SIZES.find((size) => size === stored) ?? 14;
}

/** Remembers the choice on this computer. */
export function storeTextSize(size: TextSize): void {
  window.localStorage.setItem(STORED_AS, String(size));
}
