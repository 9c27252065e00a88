import { useMedia } from './use-media.ts';

/** Whether the screen is a phone's; stylesheets stack what stands side by side below the same width. Paper is no phone. */
export function useNarrow(): boolean {
  return useMedia('screen and (max-width: 767px)');
}
