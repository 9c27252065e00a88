import { rm } from 'node:fs/promises';
import { failedStartFile, type FailedStart } from '../../../../libs/config/failed-start.ts';
import { writeWhole } from '../installation/write-whole.ts';
import { PlainError } from '../plain.error.ts';

/** Keeps for `duban doctor` why this start came to nothing. */
export async function keepFailedStart(dataDir: string, error: Error): Promise<void> {
  const message = error instanceof PlainError ? error.message : `程序出错：${error.message}`;
  const failed: FailedStart = { at: new Date().toISOString(), message };
  await writeWhole(failedStartFile(dataDir), JSON.stringify(failed));
}

export async function forgetFailedStart(dataDir: string): Promise<void> {
  await rm(failedStartFile(dataDir), { force: true });
}
