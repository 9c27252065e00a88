import { join } from 'node:path';
import { root } from './root.mjs';

/** Places that belong to the checkout, whatever directory a command is called from. */
export function useCheckoutPlaces() {
  process.env.DUBAN_DATA ||= join(root, 'data');
  process.env.DUBAN_CONSOLE_DIR ||= join(root, 'dist/apps/console');
  process.env.DUBAN_POLICY_DIR ||= join(root, 'policies');
  process.env.DUBAN_CALENDAR_DIR ||= join(root, 'calendars');
}
