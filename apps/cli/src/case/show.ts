import { withApi, type ApiOptions } from '../http/with-api.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { CASE_COLUMNS } from './columns.ts';
import { dutyLines } from './duty-lines.ts';
import { caseIdOf } from './find-case.ts';
import type { Row } from './row.ts';

/** One case as the API shows it, with the verbs the caller may use now. */
export async function showCase(idOrNumber: string, options: ApiOptions): Promise<Outcome> {
  const found = (await withApi(options, async (api) => api.get(`/cases/${await caseIdOf(api, idOrNumber)}`))) as Row;
  const lines = CASE_COLUMNS.map((column) => `${column.title}：${column.of(found)}`);
  const verbs = Array.isArray(found['verbs']) ? found['verbs'].map(verbName).filter(Boolean) : [];
  const next = typeof found['next'] === 'string' && found['next'] !== '' ? [`下一步：${found['next']}`] : [];
  return {
    json: found,
    text: [...lines, ...dutyLines(found), ...next, `现在可以：${verbs.join('、') || '无'}`].join('\n'),
  };
}

function verbName(verb: unknown): string {
  if (typeof verb === 'string') return verb;
  const named = verb as { verb?: string; name?: string } | null;
  return [named?.verb, named?.name].filter(Boolean).join(' ');
}
