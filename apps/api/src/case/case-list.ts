import type { EntityManager } from 'typeorm';
import type { CaseLamp, CaseQuery, CaseSummary } from '../../../../libs/contracts/http/case.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import type { CaseFacts } from '../../../../libs/domain/case/case-facts.ts';
import type { CaseKind } from '../../../../libs/domain/case/case-kind.ts';
import { stateNameOf } from '../../../../libs/domain/case/procedures.ts';
import type { CaseSubject } from '../../../../libs/domain/case/case-subject.ts';
import type { DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import { arrearsText } from '../../../../libs/domain/duty/duty-words.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import type { Scope } from '../auth/signed-in.ts';
import { cursorAfter, readCursor } from '../http/cursor.ts';
import { dueOfCase } from './case-due.ts';
import { caseFilter } from './case-filter.ts';
import { lampSql } from './case.sql.ts';

/** Open cases by due date, then closed ones with the latest first; one figure, so that pages can go on from a place. */
const PLACE = `case when c.closed_at is null then coalesce(extract(epoch from c.due_at), 1e12)
  else 1e13 - extract(epoch from c.closed_at) end`;

export interface CaseListRow {
  id: string;
  kind: CaseKind;
  number: string;
  title: string;
  facts: CaseFacts;
  subject: CaseSubject;
  unitName: string;
  lamp: CaseLamp;
  dayEndsAt: string;
  nextRungAt: Date | null;
  place: string;
}

const COLUMNS = (now: string): string => `c.id, c.kind, c.number, c.title, c.facts, c.subject, u.name as "unitName",
  ${lampSql(now)} as lamp, coalesce(p.body ->> 'dayEndsAt', '24:00') as "dayEndsAt", c.next_rung_at as "nextRungAt"`;

/** Tables of a case as lists and pages read it. */
const CASE_FROM = `case_file c join unit u on u.id = c.unit_id
  left join policy p on p.id = c.policy_id and p.version = c.policy_version`;

/** Cases the caller may see, filtered. */
export async function listCases(
  manager: EntityManager,
  query: CaseQuery,
  scope: Scope,
  now: Date,
  table: DayTable,
): Promise<Page<CaseSummary>> {
  const filter = caseFilter(query, scope, now);
  const counted: { n: number }[] = await manager.query(
    `select count(*)::int as n from case_file c join unit u on u.id = c.unit_id where ${filter.sql}`,
    filter.values,
  );
  const page = filter.copy();
  const after = readCursor(query.cursor, ['number', 'uuid']);
  if (after !== null) {
    const number = 'select number from case_file where id = ?::uuid';
    page.add(`(${PLACE}, c.number) > (?::numeric, (${number}))`, ...after);
  }
  const nowPlace = `${page.place(now)}::timestamptz`;
  const limit = page.place(query.limit + 1);
  const rows: CaseListRow[] = await manager.query(
    `select ${COLUMNS(nowPlace)}, (${PLACE})::text as place from ${CASE_FROM}
     where ${page.sql} order by ${PLACE}, c.number limit ${limit}`,
    page.values,
  );
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map((row) => summaryOf(row, scope, now.toISOString(), table)),
    nextCursor: last === undefined ? null : cursorAfter(last.place, last.id),
    total: counted[0]?.n ?? 0,
  };
}

/** One case of the list; null when it does not exist or is not the caller's to see. */
export async function readSummary(
  manager: EntityManager,
  id: string,
  scope: Scope,
  now: Date,
): Promise<CaseListRow | null> {
  const filter = caseFilter({ limit: 1 }, scope, now).add('c.id = ?::uuid', id);
  const nowPlace = `${filter.place(now)}::timestamptz`;
  const rows: CaseListRow[] = await manager.query(
    `select ${COLUMNS(nowPlace)}, '' as place from ${CASE_FROM} where ${filter.sql}`,
    filter.values,
  );
  return rows[0] ?? null;
}

export function summaryOf(row: CaseListRow, scope: Scope, now: string, table: DayTable): CaseSummary {
  const { facts, subject } = row;
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    title: row.title,
    state: facts.state,
    stateName: stateNameOf(row.kind, facts.state),
    lamp: row.lamp,
    unitId: facts.unitId,
    unitName: row.unitName,
    cooperating: !scope.all && !scope.unitIds.includes(facts.unitId),
    noticeTitle: subject.noticeTitle,
    documentNumber: subject.documentNumber,
    ref: subject.ref,
    due: dueOfCase(facts, row.dayEndsAt, now, table),
    waiting: facts.closedAt === null ? waitingOf(row, scope) : [],
    openedAt: facts.openedAt,
    closedAt: facts.closedAt,
    nextRungAt: row.nextRungAt?.toISOString() ?? null,
  };
}

/** Drafts and proposals are the office's inner affairs; units do not see them. */
function waitingOf({ kind, facts }: CaseListRow, scope: Scope): string[] {
  const extension = kind === 'task' ? (facts as TaskFacts).extension : null;
  const short = kind === 'duty' ? arrearsText(facts as DutyFacts) : '';
  const waiting: [boolean, string][] = [
    [facts.state === 'reported', '待复核'],
    [extension !== null, '延期待答复'],
    [short !== '', short],
    [scope.all && facts.letters.some((letter) => letter.state === 'draft'), '函件待签发'],
    [scope.all && facts.proposals.some((proposal) => proposal.state === 'open'), '约谈待决定'],
  ];
  return waiting.filter(([is]) => is).map(([, words]) => words);
}
