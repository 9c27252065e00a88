import { renameSync, writeFileSync } from 'node:fs';

export function isScript(path) {
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
}

/** Where a source lands below dist/. */
export function outputOf(path) {
  return isScript(path) ? path.replace(/\.tsx?$/, '.js') : path;
}

/** Two commands may build at once; neither may see half a file of the other. */
export function writeWhole(target, text) {
  const passing = `${target}.${process.pid}`;
  writeFileSync(passing, text);
  renameSync(passing, target);
}
