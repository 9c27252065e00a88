import { withApi, type ApiOptions } from '../http/with-api.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { tableOf } from '../terminal/table.ts';
import { UsageError } from '../terminal/usage.error.ts';
import { COLUMNS } from './columns.ts';
import type { Row } from './row.ts';

export interface ListOptions extends ApiOptions {
  filter?: string[];
  limit?: string;
  cursor?: string;
}

interface Page {
  items: Row[];
  nextCursor: string | null;
  total: number;
}

/** One page of cases, notifications or letters, as the API gives it. */
export async function listRows(subject: keyof typeof COLUMNS, options: ListOptions): Promise<Outcome> {
  const query = { ...filtersOf(options.filter ?? []), limit: options.limit, cursor: options.cursor };
  const page = (await withApi(options, (api) => api.get(`/${subject}`, query))) as Page;
  const columns = COLUMNS[subject];
  const rows = page.items.map((item) => columns.map((column) => column.of(item)));
  const more = page.nextCursor === null ? '' : `\n后面还有；用 --cursor ${page.nextCursor} 查看下一页。`;
  const head = columns.map((column) => column.title);
  return { json: page, text: `${tableOf(head, rows, '没有符合条件的记录。')}\n共 ${page.total} 条。${more}` };
}

function filtersOf(filters: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    filters.map((filter) => {
      const at = filter.indexOf('=');
      if (at < 1) throw new UsageError('filter_shape', `过滤条件“${filter}”应写成 名称=值，例如 state=issued。`);
      return [filter.slice(0, at), filter.slice(at + 1)];
    }),
  );
}
