import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError, say } from './plain.mjs';
import { root } from './root.mjs';
import { sourceFiles } from './source-files.mjs';

const roots = ['apps/console', 'libs/domain', 'libs/contracts/http'];
const stampFile = join(root, 'dist', '.built-console.json');

/** Builds the console when its sources changed since the last time. */
export async function ensureConsoleBuilt() {
  if (!existsSync(join(root, 'apps/console/index.html'))) return;
  const mark = JSON.stringify([...sourceFiles(roots)]);
  const built = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === mark;
  if (built && existsSync(join(root, 'dist/apps/console/index.html'))) return;
  say('正在构建控制台页面…');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', 'apps/console', '--logLevel', 'error'], {
    cwd: root,
    // Another value, such as a test's, would build the development version of React.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new PlainError('控制台页面构建失败，原因见上。');
  writeFileSync(stampFile, mark);
}
