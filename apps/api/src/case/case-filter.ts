import type { CaseQuery } from '../../../../libs/contracts/http/case.ts';
import { addDays, dateOf, weekday } from '../../../../libs/domain/calendar/office-day.ts';
import type { Scope } from '../auth/signed-in.ts';
import {
  ARREARS_SQL,
  dueOnSql,
  lampSql,
  OPEN_PROPOSAL_SQL,
  receiptOverdueSql,
  scopeCases,
  DONE_SQL,
  SUPERVISED_SQL,
  WAITING_LETTER_SQL,
} from './case.sql.ts';
import { containing, SqlFilter } from './sql-filter.ts';

const PHASE_SQL: Readonly<Record<NonNullable<CaseQuery['phase']>, string>> = {
  open: 'c.closed_at is null',
  closed: 'c.closed_at is not null',
  done: DONE_SQL,
};

/** What a query of the list asks for, within the caller's rows. */
export function caseFilter(query: CaseQuery, scope: Scope, now: Date): SqlFilter {
  const filter = scopeCases(new SqlFilter(), scope);
  const today = dateOf(now.toISOString());
  if (query.q) {
    filter.add(
      `concat_ws(' ', c.number, c.title, c.subject ->> 'clause', c.subject ->> 'noticeTitle', c.subject ->> 'documentNumber',
         (select string_agg(s ->> 'source', ' ') from jsonb_array_elements(c.facts -> 'laterSources') s), u.name) ilike ?`,
      containing(query.q),
    );
  }
  filter.ask(query.state, 'c.state = ?');
  if (query.kind === 'supervised') filter.add(SUPERVISED_SQL);
  else filter.ask(query.kind, 'c.kind = ?');
  filter.ask(query.unitId, 'c.unit_id = ?::uuid');
  if (query.noticeId) {
    // Cases of earlier notices that answer a clause of this one belong to it as well.
    filter.add(
      `c.notice_id = ?::uuid or exists (
         select from notice_merge m where m.case_id = c.id and m.notice_id = ?::uuid and m.state = 'merged')`,
      query.noticeId,
      query.noticeId,
    );
  }
  filter.ask(query.dueFrom, `c.facts ->> 'dueOn' >= ?`);
  filter.ask(query.dueTo, `c.facts ->> 'dueOn' <= ?`);
  if (query.lamp) {
    const at = `${filter.place(now)}::timestamptz`;
    filter.add(`${lampSql(at)} = ?`, query.lamp);
  }
  if (query.replanned !== undefined) {
    const key = `replan:${query.replanned}:dates:%`;
    filter.add('exists (select from case_step s where s.case_id = c.id and s.key like ?)', key);
  }
  if (query.phase) filter.add(PHASE_SQL[query.phase]);
  if (query.due) {
    const until = query.due === 'today' ? today : endOfWeek(today);
    filter.add(dueOnSql('?::text', '?::text'), today, until);
  }
  if (query.receipt) filter.add(receiptOverdueSql('?::timestamptz'), now);
  if (query.arrears) filter.add(ARREARS_SQL);
  if (query.extension) filter.add(`c.closed_at is null and c.facts -> 'extension' <> 'null'::jsonb`);
  // Drafts and proposals are the office's inner affairs until they are issued.
  if (query.proposal) filter.add(scope.all ? OPEN_PROPOSAL_SQL : 'false');
  if (query.letter) filter.add(scope.all ? WAITING_LETTER_SQL : 'false');
  return filter;
}

/** Sunday of the week a day lies in; the office's week begins on Monday. */
export const endOfWeek = (day: string): string => addDays(day, (7 - weekday(day)) % 7);
