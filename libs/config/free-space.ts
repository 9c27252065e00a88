import { statfs } from 'node:fs/promises';

/** Less than this is a full disk: PostgreSQL's log alone grows by 16 MB at a time. */
export const FULL_BELOW_MEGABYTES = 32;
/** With as much again a full disk is over. */
export const ENOUGH_MEGABYTES = 100;

/** Megabytes an ordinary user may still write where the path lies. */
export async function freeMegabytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return Math.floor((bavail * bsize) / 1_000_000);
}

/** What a person is told about the full disk of the data directory. */
export const fullDiskWords = (place: string, free: number): string =>
  `磁盘已满：数据目录 ${place} 所在磁盘只剩 ${free} MB，新的内容存不进去，已保存的不受影响。请清理到至少剩 ${ENOUGH_MEGABYTES} MB，之后自动继续。`;
