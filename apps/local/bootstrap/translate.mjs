// A process of its own: the compiler's memory must not stay with what runs afterwards.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { isScript, outputOf, writeWhole } from './outputs.mjs';
import { root } from './root.mjs';

const { tolerant } = JSON.parse(process.argv[2]);
const paths = JSON.parse(readFileSync(0, 'utf8'));
const showsProgress = process.stderr.isTTY && paths.length > 50;
const compilerOptions = readCompilerOptions();

paths.forEach((path, index) => {
  if (showsProgress && index % 20 === 0) process.stderr.write(`\r编译 ${Math.round((index / paths.length) * 100)}%`);
  translate(path);
});
if (showsProgress) process.stderr.write('\r编译 100%\n');

function readCompilerOptions() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  // The package is ESM as a whole; nodenext would have to look that up for every file.
  return { ...options, module: ts.ModuleKind.ESNext, sourceMap: false, rootDir: undefined, outDir: undefined };
}

function translate(path) {
  const target = join(root, 'dist', outputOf(path));
  mkdirSync(dirname(target), { recursive: true });
  if (!isScript(path)) return copyFileSync(join(root, path), target);
  const text = readFileSync(join(root, path), 'utf8');
  const fileName = join(root, path);
  const { outputText, diagnostics } = ts.transpileModule(text, { compilerOptions, fileName, reportDiagnostics: true });
  if (diagnostics.length > 0 && !tolerant) refuse(path, diagnostics[0]);
  writeWhole(target, outputText);
}

function refuse(path, { file, start, messageText }) {
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 1;
  process.stderr.write(`${path} 第 ${line} 行：${ts.flattenDiagnosticMessageText(messageText, ' ')}\n`);
  process.exit(1);
}
