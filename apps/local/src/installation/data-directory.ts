import { constants } from 'node:fs';
import { access, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PlainError } from '../plain.error.ts';
import { freeMegabytes } from '../../../../libs/config/free-space.ts';
import { writeWhole } from './write-whole.ts';

/** Raised when a version of the program could not work on data an older one wrote into the directory. */
const dataFormat = 1;
const leastFreeMegabytes = 300;

/** Where each thing of one installation lies. */
export interface DataDirectory {
  readonly root: string;
  readonly postgres: string;
  readonly temporal: string;
  readonly keys: string;
  readonly logs: string;
  readonly run: string;
}

/**
 * Makes the directory where missing. Refuses (PlainError) one that cannot be used, is nearly full or belongs to a newer
 * version, which is left as it is.
 */
export async function openDataDirectory(root: string): Promise<DataDirectory> {
  const places = {
    root,
    postgres: join(root, 'postgres'),
    temporal: join(root, 'temporal'),
    keys: join(root, 'keys'),
    logs: join(root, 'logs'),
    run: join(root, 'run'),
  };
  try {
    await requireKnownFormat(root);
    for (const place of [root, places.temporal, places.keys, places.logs, places.run]) {
      await makeDirectory(place);
      await access(place, constants.R_OK | constants.W_OK | constants.X_OK);
    }
  } catch (error) {
    throw unusable(root, error as NodeJS.ErrnoException);
  }
  await requireSpace(root);
  await writeFormat(root);
  return places;
}

/** One level after the other: Node's own way down never ends where the system makes no directories, as in /proc. */
async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const parent = dirname(path);
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || parent === path || (await exists(parent))) throw error;
    await makeDirectory(parent);
    await mkdir(path, { mode: 0o700 });
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

function unusable(root: string, error: NodeJS.ErrnoException): Error {
  switch (error.code) {
    case 'ENOSPC':
      return new PlainError('DISK_FULL', `磁盘已满，不能在 ${root} 建立数据目录。请清理后重试。`);
    case 'ENOTDIR':
    case 'EEXIST':
      return new PlainError('DATA_NOT_DIRECTORY', `数据目录 ${root} 的路径上有同名文件。请用 --data 另选目录。`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return new PlainError(
        'DATA_NOT_WRITABLE',
        `当前用户不能读写数据目录 ${root}。请修正其属主和权限，或用 --data 另选目录。`,
      );
    default:
      return error;
  }
}

async function requireSpace(root: string): Promise<void> {
  const free = await freeMegabytes(root);
  if (free >= leastFreeMegabytes) return;
  throw new PlainError(
    'DISK_FULL',
    `磁盘空间不足：数据目录 ${root} 所在磁盘只剩 ${free} MB，至少需要 ${leastFreeMegabytes} MB。请清理后重试。`,
  );
}

const formatFile = (root: string): string => join(root, 'version');

async function writeFormat(root: string): Promise<void> {
  if (!(await exists(formatFile(root)))) await writeWhole(formatFile(root), `${dataFormat}\n`);
}

async function requireKnownFormat(root: string): Promise<void> {
  const text = await readFile(formatFile(root), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined || Number(text) <= dataFormat) return;
  throw new PlainError(
    'DATA_TOO_NEW',
    `数据目录 ${root} 属于更新版本的程序（格式 ${text.trim()}，本程序只认到 ${dataFormat}）。请改用新版本，或用 --data 另选目录。`,
  );
}
