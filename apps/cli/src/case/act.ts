import { withApi, type ApiOptions } from '../http/with-api.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { UsageError } from '../terminal/usage.error.ts';
import { dutyLines } from './duty-lines.ts';
import { caseIdOf } from './find-case.ts';
import type { Row } from './row.ts';

export interface ActOptions extends ApiOptions {
  data?: string;
}

/** One act on a case; 202 means it is stored and will be applied when the engine answers. A duty says how it stands afterwards. */
export async function actOnCase(idOrNumber: string, verb: string, options: ActOptions): Promise<Outcome> {
  const content = contentOf(options.data);
  return withApi(options, async (api) => {
    const path = `/cases/${await caseIdOf(api, idOrNumber)}`;
    const { status, body } = await api.post(`${path}/commands`, { ...content, verb });
    if (status === 202) return { json: body, text: '已收到，正在处理。' };
    return { json: body, text: ['已办理。', ...dutyLines((await api.get(path)) as Row)].join('\n') };
  });
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
