import type { AccountWithPassword } from './account.ts';

/** What loading the example township created; the passwords are shown this once. */
export interface ExampleLoaded {
  units: number;
  people: number;
  accounts: AccountWithPassword[];
}
