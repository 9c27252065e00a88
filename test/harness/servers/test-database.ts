import { askKeeper } from './ask-keeper.ts';

export interface TestDatabase {
  readonly url: string;
  /** Call when every connection is closed; throws when the test leaked one. */
  drop(): Promise<void>;
}

/** A migrated, empty database of the test's own, copied from the run's template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { name, url } = await askKeeper<{ name: string; url: string }>('database');
  return {
    url,
    drop: async () => {
      const { leaked } = await askKeeper<{ leaked: string[] }>(`drop/${name}`);
      if (leaked.length > 0) throw new Error(`connections left open: ${leaked.join('; ')}`);
    },
  };
}
