import type { EntityManager } from 'typeorm';
import type { CaseDutyStanding } from '../../../../libs/contracts/http/case-duty.ts';
import type { CaseDue, CaseLamp, CaseQuery, CaseSummary } from '../../../../libs/contracts/http/case.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import type { CaseFacts } from '../../../../libs/domain/case/case-facts.ts';
import type { CaseKind } from '../../../../libs/domain/case/case-kind.ts';
import { stateNameOf } from '../../../../libs/domain/case/procedures.ts';
import type { CaseSubject } from '../../../../libs/domain/case/case-subject.ts';
import type { DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import { arrearsText } from '../../../../libs/domain/duty/duty-words.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import type { Policy } from '../../../../libs/domain/ladder/policy.ts';
import type { PolicyStore } from '../../../../libs/record/policy-store.ts';
import type { Scope } from '../auth/signed-in.ts';
import { cursorAfter, readCursor } from '../http/cursor.ts';
import { dueOfCase } from './case-due.ts';
import { caseFilter } from './case-filter.ts';
import { lampSql, WANTED_AT_SQL } from './case.sql.ts';
import { dueOfDuty } from './duty-due.ts';
import { dutyStanding } from './duty-detail.ts';
import { paceLevels } from './pace-cases.ts';

/** Open cases by the moment they want attention, then closed ones with the latest first; one figure, so that pages can go on from a place. */
const PLACE = `case when c.closed_at is null then coalesce(extract(epoch from ${WANTED_AT_SQL}), 1e12)
  else 1e13 - extract(epoch from c.closed_at) end`;

export interface CaseListRow {
  id: string;
  kind: CaseKind;
  number: string;
  title: string;
  facts: CaseFacts;
  subject: CaseSubject;
  unitName: string;
  policyId: string;
  policyVersion: number;
  lamp: CaseLamp;
  dayEndsAt: string;
  nextRungAt: Date | null;
  place: string;
}

const COLUMNS = (now: string): string => `c.id, c.kind, c.number, c.title, c.facts, c.subject, u.name as "unitName",
  c.policy_id as "policyId", c.policy_version as "policyVersion", ${lampSql(now)} as lamp, coalesce(p.body ->> 'dayEndsAt', '24:00') as "dayEndsAt", c.next_rung_at as "nextRungAt"`;

/** Tables of a case as lists and pages read it. */
const CASE_FROM = `case_file c join unit u on u.id = c.unit_id
  left join policy p on p.id = c.policy_id and p.version = c.policy_version`;

interface Places {
  manager: EntityManager;
  policies: PolicyStore;
  table: DayTable;
  now: Date;
}

/** Cases the caller may see, filtered. */
export async function listCases(
  { manager, policies, table, now }: Places,
  query: CaseQuery,
  scope: Scope,
): Promise<Page<CaseSummary>> {
  const filter = caseFilter(query, scope, now);
  const at = now.toISOString();
  if (query.pace) {
    const levels = await paceLevels({ manager, policies, table, now: at }, filter);
    const ids = levels.filter(({ level }) => level === query.pace).map(({ id }) => id);
    filter.add('c.id = any(?::uuid[])', ids);
  }
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
  const items: CaseSummary[] = [];
  for (const row of rows.slice(0, query.limit)) {
    const policy = row.kind === 'duty' ? await policies.stamped(manager, row.policyId, row.policyVersion) : null;
    items.push(summaryOf(row, scope, at, table, policy));
  }
  return {
    items,
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

/** One case of a list; `policy` is what a duty is held to. */
export function summaryOf(
  row: CaseListRow,
  scope: Scope,
  now: string,
  table: DayTable,
  policy: Policy | null,
): CaseSummary {
  const { facts, subject } = row;
  const duty = row.kind === 'duty' && policy !== null ? dutyStanding(facts as DutyFacts, policy, table, now) : null;
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
    due: dueOf(row, duty, now, table),
    duty,
    waiting: facts.closedAt === null ? waitingOf(row, scope) : [],
    openedAt: facts.openedAt,
    closedAt: facts.closedAt,
    nextRungAt: row.nextRungAt?.toISOString() ?? null,
  };
}

function dueOf(
  { kind, facts, dayEndsAt }: CaseListRow,
  duty: CaseDutyStanding | null,
  now: string,
  table: DayTable,
): CaseDue {
  if (kind === 'acknowledgement') return NEVER_DUE;
  return duty === null
    ? dueOfCase(facts, dayEndsAt, now, table)
    : dueOfDuty(facts as DutyFacts, duty, dayEndsAt, now, table);
}

/** What is only acknowledged has no date. */
const NEVER_DUE: CaseDue = {
  on: null,
  at: null,
  text: '不设期限',
  distance: null,
  workingDaysLeft: null,
  daysLeftMayChange: false,
  provisional: false,
};

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
