import { jest } from '@jest/globals';
import { chmod, chown, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LauncherBench } from '../../harness/launcher/launcher-bench.ts';

jest.setTimeout(120_000);

let bench: LauncherBench;
afterEach(() => bench.clear());

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
// An ordinary user can only be himself; root tries both.
const accounts: readonly (number | undefined)[] = isRoot ? [undefined, nobody] : [undefined];

test.each(accounts)('it starts and stops in a private directory (account %p)', async (uid) => {
  bench = await LauncherBench.make(uid);
  const launcher = await bench.launch().ready();
  const cluster = await stat(join(bench.dataDir, 'postgres'));
  expect(cluster.uid === 0).toBe(false);
  expect(cluster.mode & 0o077).toBe(0);
  for (const secret of ['secret', 'postgres-password', 'seal.pem']) {
    expect((await stat(join(bench.dataDir, 'keys', secret))).mode & 0o777).toBe(0o600);
  }
  expect(await launcher.stop()).toBe(0);
});

test('a database directory that the server cannot enter is named, with the remedy', async () => {
  bench = await LauncherBench.make(isRoot ? nobody : undefined);
  await (await bench.launch().ready()).stop();
  const cluster = join(bench.dataDir, 'postgres');
  if (isRoot) await chown(cluster, 0, 0);
  else await chmod(cluster, 0o000);
  const launcher = bench.launch();
  expect(await launcher.ended).toBe(1);
  expect(launcher.stderr.trimEnd().split('\n').at(-1)).toMatch(/进不了.*postgres.*chown/);
  if (!isRoot) await chmod(cluster, 0o700);
});
