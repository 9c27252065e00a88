import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

export const serverRoots = [
  ...['api', 'worker', 'cli', 'inbox', 'local'].map((app) => `apps/${app}/src`),
  ...['libs', 'workflows', 'activities'],
];
export const testRoots = ['test/harness', 'test/fixtures', 'test/bench'];

const ignored = /\.spec\.tsx?$|\.e2e-spec\.ts$|(^|\/)tsconfig[^/]*\.json$|(^|\/)\./;

/** Every source below these folders with its mark (time and size), by path relative to the checkout. */
export function sourceFiles(roots) {
  const found = new Map();
  for (const folder of roots) collect(folder, found);
  return found;
}

function collect(folder, found) {
  for (const entry of entriesOf(join(root, folder))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) collect(path, found);
    else if (!ignored.test(path)) {
      const { mtimeMs, size } = statSync(join(root, path));
      found.set(path, `${mtimeMs}:${size}`);
    }
  }
}

function entriesOf(directory) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
