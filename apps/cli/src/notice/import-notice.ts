import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { withApi, type ApiOptions } from '../http/with-api.ts';
import type { Outcome } from '../terminal/outcome.ts';

/** Hands a notice's file to the API; a person confirms and issues it in the console. */
export async function importNotice(file: string, options: ApiOptions): Promise<Outcome> {
  const bytes = new Uint8Array(await readFile(file));
  const path = `/notices?fileName=${encodeURIComponent(basename(file))}`;
  const imported = (await withApi(options, (api) => api.upload(path, bytes))) as {
    title?: string | null;
    tasks?: number;
  };
  const text = `已导入《${imported.title ?? basename(file)}》，共 ${imported.tasks ?? 0} 项任务。请在控制台“文件任务”中确认后下发。`;
  return { json: imported, text };
}
