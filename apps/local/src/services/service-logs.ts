import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

const rotateBytes = 20_000_000;

/** Path of a service's log; a large one is set aside first, so that at most two are kept. */
export async function serviceLog(directory: string, name: string): Promise<string> {
  const path = join(directory, `${name}.log`);
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > rotateBytes) await rename(path, `${path}.1`);
  return path;
}
