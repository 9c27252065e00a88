import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditHistory, AuditHistoryDetail, HistoryQuery } from '../../../../libs/contracts/http/audit.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { cursorAfter, readCursor } from '../http/cursor.ts';
import { eventsOf } from './history-events.ts';
import { likeWords } from './like-words.ts';

type Row = Omit<AuditHistory, 'exportedAt'> & { exportedAt: Date };

const COLUMNS = `h.case_id as "caseId", coalesce(c.number, '') as "caseNumber", coalesce(c.title, '') as "caseTitle",
  h.run_id as "runId", h.events, octet_length(h.content) as bytes, h.sha256, h.exported_at as "exportedAt"`;
const FROM = 'engine_history h left join case_file c on c.id = h.case_id';
const FILTER = `($1::text is null or concat_ws(' ', c.number, c.title, h.run_id) ilike $1)
  and ($2::uuid is null or h.case_id = $2)`;

/** What the engine itself wrote about a case, run by run, as it was exported. */
@Injectable()
export class HistoryService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async list(query: HistoryQuery): Promise<Page<AuditHistory>> {
    const filter = [likeWords(query.q), query.caseId ?? null];
    const after = readCursor(query.cursor, ['instant', 'text']);
    const rows: Row[] = await this.dataSource.query(
      `select ${COLUMNS} from ${FROM} where ${FILTER}
         and ($3::timestamptz is null or (h.exported_at, h.run_id) < ($3::timestamptz, $4))
       order by h.exported_at desc, h.run_id desc limit $5`,
      [...filter, after?.[0] ?? null, after?.[1] ?? '', query.limit + 1],
    );
    const [{ total }]: [{ total: number }] = await this.dataSource.query(
      `select count(*)::int as total from ${FROM} where ${FILTER}`,
      filter,
    );
    const items = rows.slice(0, query.limit).map(viewOf);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return { items, total, nextCursor: last === undefined ? null : cursorAfter(last.exportedAt, last.runId) };
  }

  /** One run with its events. Refuses `history_not_found`, `history_unreadable`. */
  async detail(caseId: string, runId: string): Promise<AuditHistoryDetail> {
    const rows: (Row & { content: Buffer })[] = await this.dataSource.query(
      `select ${COLUMNS}, h.content from ${FROM} where h.case_id = $1 and h.run_id = $2`,
      [caseId, runId],
    );
    if (rows[0] === undefined) {
      throw new Refusal('not_found', 'history_not_found', '没有这份引擎历史：可能还没有导出，请稍后再看。');
    }
    const { content, ...row } = rows[0];
    return { ...viewOf(row), items: await eventsOf(content) };
  }
}

const viewOf = (row: Row): AuditHistory => ({ ...row, exportedAt: row.exportedAt.toISOString() });
