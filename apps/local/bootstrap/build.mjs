import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputOf, writeWhole } from './outputs.mjs';
import { PlainError, say } from './plain.mjs';
import { root } from './root.mjs';
import { serverRoots, sourceFiles } from './source-files.mjs';

/**
 * Translates the changed sources into dist/, in the layout of `nest build`; types are checked by `npm run check`.
 * Without changes it only looks at file times, so that a command starts at once.
 */
export async function ensureBuilt({ roots = serverRoots, tolerant = false, tell = say } = {}) {
  const manifestFile = join(root, 'dist', `.built-${roots.length}.json`);
  const rules = rulesMark();
  const built = readManifest(manifestFile, rules);
  const sources = sourceFiles(roots);
  const changed = [...sources].filter(([path, mark]) => built.get(path) !== mark).map(([path]) => path);
  const gone = [...built.keys()].filter((path) => !sources.has(path));
  if (changed.length === 0 && gone.length === 0) return;
  for (const path of gone) rmSync(join(root, 'dist', outputOf(path)), { force: true });
  if (changed.length > 0) translate(changed, tolerant, tell);
  mkdirSync(dirname(manifestFile), { recursive: true });
  writeWhole(manifestFile, JSON.stringify({ rules, files: [...sources] }));
}

/** Other settings or another translator make every earlier output stale. */
function rulesMark() {
  const files = ['tsconfig.json', 'package-lock.json', 'apps/local/bootstrap/translate.mjs'];
  return files.map((path) => statSync(join(root, path)).mtimeMs).join(':');
}

function readManifest(file, rules) {
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    return new Map(manifest.rules === rules ? manifest.files : []);
  } catch {
    return new Map();
  }
}

function translate(paths, tolerant, tell) {
  if (paths.length > 50) tell(`正在编译 ${paths.length} 个源文件…`);
  const translator = fileURLToPath(new URL('translate.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [translator, JSON.stringify({ tolerant })], {
    input: JSON.stringify(paths),
    stdio: ['pipe', 2, 2],
  });
  if (status !== 0) throw new PlainError('源文件编译失败，位置和原因见上一行。');
}
