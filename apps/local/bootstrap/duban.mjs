import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { useCheckoutPlaces } from './environment.mjs';
import { isInstalled } from './install.mjs';
import { PlainError, sayOnTerminal } from './plain.mjs';
import { root } from './root.mjs';

/** The command line from a checkout, in this very process: without changed sources it starts at once. */
export async function run(args) {
  if (!isInstalled()) throw new PlainError('依赖没有安装或已过期。请先执行 npm ci。', 3);
  await ensureBuilt({ tell: sayOnTerminal });
  useCheckoutPlaces();
  const main = join(root, 'dist/apps/cli/src/main.js');
  if (!existsSync(main)) throw new PlainError('没有找到命令行程序 apps/cli。', 3);
  // npm moves to the checkout before it runs a script; file names are meant from where the person stands.
  if (process.env.npm_lifecycle_event === 'duban' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  process.argv = [process.argv[0], main, ...args];
  await import(main);
}
