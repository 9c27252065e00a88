import { jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readFailedStart } from '../../../libs/config/failed-start.ts';
import { LauncherBench } from '../../harness/launcher/launcher-bench.ts';
import type { StartedLauncher } from '../../harness/launcher/started-launcher.ts';

jest.setTimeout(120_000);

let bench: LauncherBench;
beforeEach(async () => {
  bench = await LauncherBench.make();
});
afterEach(() => bench.clear());

/** The one plain line it ended with: exit code 1, no stack, nothing on stdout, nothing left running. */
async function refusalOf(launcher: StartedLauncher): Promise<string | undefined> {
  expect(await launcher.ended).toBe(1);
  expect(launcher.stderr).not.toContain('    at ');
  expect(launcher.stdout).toBe('');
  expect(await launcher.children().catch(() => ({}))).toEqual({});
  return launcher.stderr.trimEnd().split('\n').at(-1);
}

test('a taken port is named, with the option that changes it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(bench.port, '127.0.0.1', resolve));
  expect(await refusalOf(bench.launch())).toMatch(new RegExp(`^端口 ${bench.port} 已被其他程序占用。.*--port`));
  expect(existsSync(bench.dataDir)).toBe(false);
  await new Promise((resolve) => other.close(resolve));
});

test('a data directory of a newer version is left untouched', async () => {
  await mkdir(bench.dataDir);
  await writeFile(join(bench.dataDir, 'version'), '99\n');
  expect(await refusalOf(bench.launch())).toMatch(/属于更新版本的程序（格式 99/);
});

test('a database cluster of another PostgreSQL is left untouched', async () => {
  await mkdir(join(bench.dataDir, 'postgres'), { recursive: true });
  await writeFile(join(bench.dataDir, 'postgres', 'PG_VERSION'), '15\n');
  expect(await refusalOf(bench.launch())).toMatch(/属于 PostgreSQL 15/);
});

test('a wrong TEMPORAL_CLI is named instead of being passed over', async () => {
  expect(await refusalOf(bench.launch({ env: { TEMPORAL_CLI: '/nowhere/temporal' } }))).toMatch(
    /TEMPORAL_CLI.*\/nowhere\/temporal/,
  );
});

test('a data path that is a file is named', async () => {
  await writeFile(bench.dataDir, '');
  expect(await refusalOf(bench.launch())).toMatch(/同名文件。请用 --data/);
});

test('a wrong variable is named with its value', async () => {
  expect(await refusalOf(bench.launch({ env: { TEMPORAL_ADDRESS: 'nonsense' } }))).toMatch(
    /TEMPORAL_ADDRESS.*nonsense/,
  );
});

test('a wrong rule is named with file, line and remedy before anything is started', async () => {
  const policies = join(bench.dataDir, '..', 'rules');
  await mkdir(policies);
  expect(await refusalOf(bench.launch({ env: { DUBAN_POLICY_DIR: policies } }))).toMatch(/^规则文件有误.*没有规则文件/);
  await writeFile(join(policies, 'a.yaml'), 'id: x\nversion: one\n');
  expect(await refusalOf(bench.launch({ env: { DUBAN_POLICY_DIR: policies } }))).toMatch(
    /^规则文件有误，没有启动。共 3 处，第一处：.*a\.yaml 第2行：.*policy check/,
  );
});

test('why a start came to nothing is kept for the doctor until one comes up, and a second launcher leaves it alone', async () => {
  const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' };
  const line = await refusalOf(bench.launch({ env }));
  expect(readFailedStart(bench.dataDir)).toEqual({ at: expect.stringMatching(/Z$/), message: line });
  await bench.launch().ready();
  expect(await bench.launch({ port: bench.port + 1 }).ended).toBe(1);
  expect(readFailedStart(bench.dataDir)).toBeUndefined();
});

test('an external database that does not answer is named', async () => {
  const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' };
  expect(await refusalOf(bench.launch({ env }))).toMatch(/连不上 DATABASE_URL/);
});
