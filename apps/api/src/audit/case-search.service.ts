import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditCase, AuditCaseQuery } from '../../../../libs/contracts/http/audit.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import type { CaseKind } from '../../../../libs/domain/case/case-kind.ts';
import { stateNameOf } from '../../../../libs/domain/case/procedures.ts';
import { cursorAfter, readCursor } from '../http/cursor.ts';
import { likeWords } from './like-words.ts';
import { officeDays } from './office-days.ts';

type Row = Omit<AuditCase, 'stateName' | 'openedAt' | 'closedAt' | 'dueAt'> & {
  kind: CaseKind;
  openedAt: Date;
  closedAt: Date | null;
  dueAt: Date | null;
};

const FROM = 'case_file c left join unit u on u.id = c.unit_id left join notice n on n.id = c.notice_id';
const FILTER = `
  ($1::text is null or concat_ws(' ', c.number, c.title, u.name, n.title, n.document_number, c.subject->>'clause',
     (select string_agg(s->>'source', ' ') from jsonb_array_elements(c.facts->'laterSources') s)) ilike $1)
  and ($2::text is null or (c.closed_at is null) = ($2 = 'open')) and ($3::text is null or c.state = $3)
  and ($4::timestamptz is null or c.opened_at >= $4) and ($5::timestamptz is null or c.opened_at < $5)
  and ($6::text is null or c.kind = $6)`;

/** Every case file there ever was, open or closed, the last number first. */
@Injectable()
export class CaseSearchService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async list(query: AuditCaseQuery): Promise<Page<AuditCase>> {
    const { q, phase, state, from, to, kind } = query;
    const filter = [likeWords(q), phase ?? null, state ?? null, ...officeDays(from, to), kind ?? null];
    const after = readCursor(query.cursor, ['text']);
    const rows: Row[] = await this.dataSource.query(
      `select c.id, c.kind, c.number, c.title, coalesce(u.name, '') as "unitName", n.title as "noticeTitle", c.state,
         c.opened_at as "openedAt", c.closed_at as "closedAt", c.due_at as "dueAt", c.ledger_seq as entries,
         (select count(*)::int from letter l where l.case_id = c.id) as letters,
         (select count(*)::int from notification m where m.case_id = c.id) as notifications
       from ${FROM} where ${FILTER} and ($7::text is null or c.number < $7)
       order by c.number desc limit $8`,
      [...filter, after?.[0] ?? null, query.limit + 1],
    );
    const [{ total }]: [{ total: number }] = await this.dataSource.query(
      `select count(*)::int as total from ${FROM} where ${FILTER}`,
      filter,
    );
    const items = rows.slice(0, query.limit).map(viewOf);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return { items, total, nextCursor: last === undefined ? null : cursorAfter(last.number) };
  }
}

const viewOf = ({ kind, ...row }: Row): AuditCase => ({
  ...row,
  stateName: stateNameOf(kind, row.state),
  openedAt: row.openedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  dueAt: row.dueAt?.toISOString() ?? null,
});
