import { constants, existsSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fault, hint, ok, type Check } from './check.ts';

const GIB = 1024 ** 3;

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return ok('Node.js', `${version}，符合要求。`);
  return fault('Node.js', `${version} 太旧。`, '请安装 Node.js 20.19 或更新的版本。');
}

/** The data directory can be written, and there is room for a year of it. */
export async function checkDisk(dataDir: string): Promise<Check> {
  let place = dataDir;
  while (!existsSync(place)) place = dirname(place);
  try {
    await access(place, constants.W_OK);
  } catch {
    return fault('数据目录', `${place} 不能写入。`, '请检查目录的所有者和权限，或用 DUBAN_DATA 指定别的目录。');
  }
  const { bavail, bsize } = await statfs(place);
  const free = (bavail * bsize) / GIB;
  const room = `${dataDir} 所在磁盘还有 ${free.toFixed(1)} GB。`;
  if (free < 0.5) return fault('数据目录', room, '空间不足，数据库可能停止写入。请立即清理磁盘或更换目录。');
  if (free < 3) return hint('数据目录', room, '建议至少留出 3 GB。');
  return ok('数据目录', room);
}
