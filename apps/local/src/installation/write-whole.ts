import { chmod, rename, writeFile } from 'node:fs/promises';

/** Replaces a file at once, readable by its owner alone; a crash leaves the old or the new one. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const passing = `${path}.${process.pid}`;
  await writeFile(passing, text, { mode: 0o600 });
  await chmod(passing, 0o600);
  await rename(passing, path);
}
