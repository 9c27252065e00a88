import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from './plain.mjs';

/** Refuses to go on with less than so many megabytes free where the path lies or will lie. */
export function requireFreeSpace(path, megabytes, purpose) {
  let place = path;
  while (!existsSync(place)) place = dirname(place);
  const { bavail, bsize } = statfsSync(place);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free >= megabytes) return;
  throw new PlainError(`磁盘空间不足：${place} 只剩 ${free} MB，${purpose}至少需要 ${megabytes} MB。请清理后重试。`);
}
