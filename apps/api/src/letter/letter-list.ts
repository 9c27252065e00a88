import type { EntityManager } from 'typeorm';
import type { LetterQuery, LetterSummary } from '../../../../libs/contracts/http/letter.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import { addDays, startOfDay } from '../../../../libs/domain/calendar/office-day.ts';
import { LETTER_KIND_NAMES, type LetterState } from '../../../../libs/domain/letter/letter.ts';
import type { Scope } from '../auth/signed-in.ts';
import { containing, SqlFilter } from '../case/sql-filter.ts';
import { cursorAfter, readCursor } from '../http/cursor.ts';

const LETTER_STATE_NAMES: Record<LetterState, string> = {
  draft: '待签发',
  issued: '已签发',
  withdrawn: '已撤回',
};

export const LETTER_COLUMNS = `l.id, l.case_id as "caseId", c.number as "caseNumber", c.title as "caseTitle", l.kind, l.state,
  l.title, l.document_number as "documentNumber", l.addressee_unit_id as "addresseeUnitId", coalesce(u.name, '') as addressee,
  l.drafted_at as "draftedAt", l.issued_at as "issuedAt", l.signatory_name as "signatoryName",
  l.authorisation_id is not null as "byAuthorisation"`;

export const LETTER_FROM = `letter l join case_file c on c.id = l.case_id left join unit u on u.id = l.addressee_unit_id`;

/** The instant a letter is sorted by: its issue, or its drafting while it waits. */
const INSTANT = 'coalesce(l.issued_at, l.drafted_at)';
const PLACE = `extract(epoch from ${INSTANT})`;

export type LetterRow = Omit<LetterSummary, 'draftedAt' | 'issuedAt' | 'kindName' | 'stateName'> & {
  draftedAt: Date;
  issuedAt: Date | null;
};

/** A unit sees the letters issued to it; drafts are the office's until they are signed. */
export function scopeLetters(filter: SqlFilter, scope: Scope): SqlFilter {
  if (scope.all) return filter;
  return filter.add(`l.state = 'issued' and l.addressee_unit_id = any(?::uuid[])`, scope.unitIds);
}

/** Letters the caller may see, the newest first. */
export async function listLetters(
  manager: EntityManager,
  query: LetterQuery,
  scope: Scope,
): Promise<Page<LetterSummary>> {
  const filter = letterFilter(query, scope);
  const counted: { n: number }[] = await manager.query(
    `select count(*)::int as n from ${LETTER_FROM} where ${filter.sql}`,
    filter.values,
  );
  const page = filter.copy();
  const after = readCursor(query.cursor, ['number', 'uuid']);
  if (after !== null) page.add(`(${PLACE}, l.id) < (?::numeric, ?::uuid)`, ...after);
  const limit = page.place(query.limit + 1);
  const rows: (LetterRow & { place: string })[] = await manager.query(
    `select ${LETTER_COLUMNS}, (${PLACE})::text as place from ${LETTER_FROM}
     where ${page.sql} order by ${PLACE} desc, l.id desc limit ${limit}`,
    page.values,
  );
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map(({ place: _place, ...row }) => letterSummary(row)),
    nextCursor: last === undefined ? null : cursorAfter(last.place, last.id),
    total: counted[0]?.n ?? 0,
  };
}

function letterFilter(query: LetterQuery, scope: Scope): SqlFilter {
  const filter = scopeLetters(new SqlFilter(), scope);
  if (query.q) {
    filter.add(`concat_ws(' ', l.document_number, l.title, c.number, c.title, u.name) ilike ?`, containing(query.q));
  }
  filter.ask(query.state, 'l.state = ?');
  filter.ask(query.kind, 'l.kind = ?');
  filter.ask(query.unitId, 'l.addressee_unit_id = ?::uuid');
  filter.ask(query.caseId, 'l.case_id = ?::uuid');
  if (query.from) filter.add(`${INSTANT} >= ?::timestamptz`, startOfDay(query.from));
  if (query.to) filter.add(`${INSTANT} < ?::timestamptz`, startOfDay(addDays(query.to, 1)));
  return filter;
}

export function letterSummary(row: LetterRow): LetterSummary {
  return {
    ...row,
    kindName: LETTER_KIND_NAMES[row.kind],
    stateName: LETTER_STATE_NAMES[row.state],
    draftedAt: row.draftedAt.toISOString(),
    issuedAt: row.issuedAt?.toISOString() ?? null,
  };
}
