import { keepBinary } from './binary-cache.ts';
import type { PinnedBinary } from './pinned-binary.ts';
import { readTarEntry } from './tar-entry.ts';
import { readZipEntry } from './zip-entry.ts';

const timeLimitMilliseconds = 180_000;
const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

interface Archive {
  readonly archiveUrl: string;
  readonly fileToExtract: string;
}

/** The program from its vendor's download service; undefined when that cannot be reached in time or has none for this platform. */
export async function fetchFromVendor(
  binary: PinnedBinary,
  base = 'https://temporal.download',
): Promise<string | undefined> {
  const platform = platforms[process.platform];
  const architecture = architectures[process.arch];
  if (platform === undefined || architecture === undefined) return undefined;
  const format = platform === 'windows' ? 'zip' : 'tar.gz';
  const query = new URLSearchParams({
    platform,
    arch: architecture,
    format,
    'sdk-name': 'cli',
    'sdk-version': '1.0.0',
  });
  const signal = AbortSignal.timeout(timeLimitMilliseconds);
  const described = await answered(
    `${base}/${binary.vendorArtifact}/${binary.vendorVersion}?${query.toString()}`,
    signal,
  );
  if (described === undefined) return undefined;
  const { archiveUrl, fileToExtract } = JSON.parse(described.toString('utf8')) as Archive;
  const archive = await answered(archiveUrl, signal);
  if (archive === undefined) return undefined;
  const read = archiveUrl.endsWith('.zip') ? readZipEntry : readTarEntry;
  const program = read(archive, fileToExtract);
  if (program === undefined) throw new Error(`no ${fileToExtract} in ${archiveUrl}`);
  return keepBinary(binary, program);
}

async function answered(url: string, signal: AbortSignal): Promise<Buffer | undefined> {
  const answer = await fetch(url, { signal })
    .then(async (response) => (response.ok ? Buffer.from(await response.arrayBuffer()) : undefined))
    .catch(() => undefined);
  return answer;
}
