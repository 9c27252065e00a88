import { withApi, type ApiOptions } from '../http/with-api.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { UsageError } from '../terminal/usage.error.ts';
import { caseIdOf } from './find-case.ts';

export interface ActOptions extends ApiOptions {
  data?: string;
}

/** One act on a case; 202 means it is stored and will be applied when the engine answers. */
export async function actOnCase(idOrNumber: string, verb: string, options: ActOptions): Promise<Outcome> {
  const content = contentOf(options.data);
  const answer = await withApi(options, async (api) =>
    api.post(`/cases/${await caseIdOf(api, idOrNumber)}/commands`, { ...content, verb }),
  );
  const text = answer.status === 202 ? '已收到，正在处理。' : '已办理。';
  return { json: answer.body, text };
}

function contentOf(data: string | undefined): object {
  if (data === undefined) return {};
  try {
    const content: unknown = JSON.parse(data);
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content;
  } catch (error) {
    throw new UsageError('data_not_json', `--data 不是 JSON（${(error as Error).message}）。请检查引号和括号。`);
  }
  throw new UsageError('data_not_object', '--data 应是 JSON 对象，例如 {"text":"已整改"}。');
}
