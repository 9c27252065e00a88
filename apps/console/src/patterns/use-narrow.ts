import { useMedia } from './use-media.ts';

/** Whether the screen is a phone's; stylesheets stack what stands side by side below the same width. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 767px)');
}
