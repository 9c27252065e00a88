// A process of its own: the launcher knows no tables, and typeorm need not stay in its memory.
interface Persistence {
  readonly createDataSource: (url: string) => { initialize(): Promise<unknown>; destroy(): Promise<void> };
}
interface Migration {
  readonly migrate: (dataSource: unknown) => Promise<void>;
}

const layer = '../../../../libs/persistence';
const { createDataSource } = (await import(`${layer}/data-source.js`)) as Persistence;
const { migrate } = (await import(`${layer}/migrate.js`)) as Migration;

const dataSource = createDataSource(process.env['DATABASE_URL'] ?? '');
try {
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();
} catch (error) {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  process.stderr.write(`${code === 'SCHEMA_TOO_NEW' ? message : stack}\n`);
  process.exit(code === 'SCHEMA_TOO_NEW' ? 2 : 1);
}
