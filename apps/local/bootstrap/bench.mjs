import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { useCheckoutPlaces } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { PlainError } from './plain.mjs';
import { root } from './root.mjs';
import { serverRoots, testRoots } from './source-files.mjs';

/** Runs test/bench/main.ts from its built form. */
export async function run(args) {
  await ensureInstalled();
  await ensureBuilt({ roots: [...serverRoots, ...testRoots] });
  useCheckoutPlaces();
  const main = join(root, 'dist/test/bench/main.js');
  if (!existsSync(main)) throw new PlainError('没有找到测量程序 test/bench/main.ts。');
  process.argv = [process.argv[0], main, ...args];
  await import(main);
}
