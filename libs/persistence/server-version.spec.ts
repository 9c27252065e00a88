import { requireServerVersion, ServerTooOldError } from './server-version.ts';

/** A server that says it is of this version (`server_version_num`). */
const server = (version: number) => ({ query: () => Promise.resolve([{ version }] as never) });

test.each([160_000, 160_004, 180_000])('a server of version %i will do', async (version) => {
  await expect(requireServerVersion(server(version))).resolves.toBeUndefined();
});

test('an older server is refused with the version found, the one needed and the remedy', async () => {
  const refused = await requireServerVersion(server(150_018)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ServerTooOldError);
  expect((refused as Error).message).toMatch(
    /^数据库是 PostgreSQL 15\.18，本程序需要 PostgreSQL 16 或更高版本。请.+DATABASE_URL/,
  );
});
