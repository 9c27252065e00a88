import { readPolicies } from '../../../../libs/config/policy/policies.ts';

// A process of its own: the launcher knows no tables, and typeorm need not stay in its memory.
interface Persistence {
  readonly createDataSource: (url: string) => { initialize(): Promise<unknown>; destroy(): Promise<void> };
}
interface Migration {
  readonly migrate: (dataSource: unknown) => Promise<void>;
}

interface PolicyVersions {
  readonly changedInPlace: (dataSource: unknown, policies: readonly unknown[]) => Promise<readonly unknown[]>;
  readonly changedWords: (changed: readonly unknown[]) => string | null;
}

/** Codes of DatabaseUnfitError, whose message is one plain line. */
const unfit = ['SCHEMA_TOO_NEW', 'SERVER_TOO_OLD'];

const layer = '../../../../libs/persistence';
const { createDataSource } = (await import(`${layer}/data-source.js`)) as Persistence;
const { changedInPlace, changedWords } = (await import(`${layer}/policy-version.js`)) as PolicyVersions;
const { migrate } = (await import(`${layer}/migrate.js`)) as Migration;

const dataSource = createDataSource(process.env['DATABASE_URL'] ?? '');
try {
  await dataSource.initialize();
  await migrate(dataSource);
  const changed = changedWords(await changedInPlace(dataSource, readPolicies(process.env['DUBAN_POLICY_DIR'] ?? '')));
  await dataSource.destroy();
  if (changed !== null) {
    process.stderr.write(`${changed}\n`);
    process.exit(3);
  }
} catch (error) {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  const plain = unfit.includes(code ?? '');
  process.stderr.write(`${plain ? message : stack}\n`);
  process.exit(plain ? 2 : 1);
}
