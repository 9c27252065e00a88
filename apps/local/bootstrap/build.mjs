import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  if (changed.length > 0) await translate(changed, tolerant, tell);
  mkdirSync(dirname(manifestFile), { recursive: true });
  writeWhole(manifestFile, JSON.stringify({ rules, files: [...sources] }));
}

/** Other settings or another translator make every earlier output stale. */
function rulesMark() {
  const files = ['tsconfig.json', 'package-lock.json', 'apps/local/bootstrap/build.mjs'];
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

function isScript(path) {
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
}

function outputOf(path) {
  return isScript(path) ? path.replace(/\.tsx?$/, '.js') : path;
}

async function translate(paths, tolerant, tell) {
  const progress = process.stderr.isTTY && paths.length > 50;
  if (paths.length > 50) tell(`正在编译 ${paths.length} 个源文件…`);
  const { default: ts } = await import('typescript');
  const options = compilerOptions(ts);
  paths.forEach((path, index) => {
    if (progress && index % 20 === 0) process.stderr.write(`\r编译 ${Math.round((index / paths.length) * 100)}%`);
    translateOne(ts, options, path, tolerant);
  });
  if (progress) process.stderr.write('\r编译 100%\n');
}

function compilerOptions(ts) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  // The package is ESM as a whole; nodenext would have to look that up for every file.
  return { ...options, module: ts.ModuleKind.ESNext, sourceMap: false, rootDir: undefined, outDir: undefined };
}

function translateOne(ts, compilerOptions, path, tolerant) {
  const target = join(root, 'dist', outputOf(path));
  mkdirSync(dirname(target), { recursive: true });
  if (!isScript(path)) return copyFileSync(join(root, path), target);
  const text = readFileSync(join(root, path), 'utf8');
  const { outputText, diagnostics } = ts.transpileModule(text, {
    compilerOptions,
    fileName: join(root, path),
    reportDiagnostics: true,
  });
  if (diagnostics.length > 0 && !tolerant) {
    const [first] = diagnostics;
    const line = first.file ? first.file.getLineAndCharacterOfPosition(first.start).line + 1 : 1;
    throw new PlainError(
      `源文件 ${path} 第 ${line} 行有语法错误：${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`,
    );
  }
  writeWhole(target, outputText);
}

/** Two commands may build at once; neither may see half a file of the other. */
function writeWhole(target, text) {
  const passing = `${target}.${process.pid}`;
  writeFileSync(passing, text);
  renameSync(passing, target);
}
