import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireFreeSpace } from './free-space.mjs';
import { PlainError, say } from './plain.mjs';
import { root } from './root.mjs';

const lockFile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.duban-installed');

function lockMark() {
  const { mtimeMs, size } = statSync(lockFile);
  return `${mtimeMs}:${size}`;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Whether node_modules holds what the lock file names. The times of a fresh clone say nothing, so contents are compared. */
export function isInstalled() {
  if (read(stampFile) === lockMark()) return true;
  const installed = read(join(modules, '.package-lock.json'));
  if (installed === undefined) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(installed).packages;
  const complete = Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional),
  );
  if (complete) stamp();
  return complete;
}

function stamp() {
  try {
    writeFileSync(stampFile, lockMark());
  } catch (error) {
    // Somebody else's checkout: the comparison is merely repeated next time.
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
}

/** Installs the locked dependencies when they are missing or another lock file's. */
export async function ensureInstalled({ install = true } = {}) {
  if (isInstalled()) return;
  if (!install) throw new PlainError('依赖没有安装或已过期。请先执行 npm ci，或去掉 --no-install。');
  requireFreeSpace(root, 2_000, '安装');
  const total = packagesAtTop();
  say(`正在安装依赖（${total} 个包，只在第一次和升级后需要）…`);
  const timer = setInterval(() => showProgress(total), process.stderr.isTTY ? 500 : 5_000);
  const code = await npmCi().finally(() => clearInterval(timer));
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  if (code !== 0) throw new PlainError(`安装依赖失败（npm ci 退出码 ${code}，原因见上）。请检查网络和磁盘空间后重试。`);
  stamp();
  say('依赖已安装。');
}

function npmCi() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier'];
  const cli = process.env.npm_execpath;
  const viaNode = cli !== undefined && /\.c?js$/.test(cli);
  const child = spawn(viaNode ? process.execPath : 'npm', viaNode ? [cli, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: !viaNode && process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new PlainError('没有找到 npm 命令。请安装随 Node.js 提供的 npm 后重试。')));
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
}

function showProgress(total) {
  const percent = Math.min(99, Math.round((countPackages() / total) * 100));
  const filled = Math.round(percent / 5);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${percent}%`;
  process.stderr.write(process.stderr.isTTY ? `\r安装依赖 ${bar}` : `安装依赖 ${percent}%\n`);
}

/** Packages that get a folder of their own on this machine, as far as the lock file can tell. */
function packagesAtTop() {
  const packages = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages);
  return packages.filter(([path, { optional }]) => !optional && /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path)).length;
}

/** npm makes every folder first and fills it later, so that only its manifest tells that a package is there. */
function countPackages() {
  try {
    return readdirSync(modules)
      .flatMap((name) =>
        name.startsWith('@') ? readdirSync(join(modules, name)).map((one) => `${name}/${one}`) : name,
      )
      .filter((name) => existsSync(join(modules, name, 'package.json'))).length;
  } catch {
    return 0;
  }
}
