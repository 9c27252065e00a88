import type { EntityManager } from 'typeorm';
import type { NoticeReading } from '../../../../libs/contracts/http/notice.ts';
import type { CaseFacts } from '../../../../libs/domain/case/case-facts.ts';
import type { MergeableKind } from '../../../../libs/domain/notice-merging/merge-command.ts';
import type { ChosenCase } from '../../../../libs/domain/notice-merging/merge-choice.ts';

/** An issued clause with its open cases of some units. */
export interface StandingClauseRow {
  taskId: string;
  kind: MergeableKind;
  ref: string;
  sourceText: string;
  deadlines: NoticeReading['deadlines'];
  units: { name: string }[];
  noticeId: string;
  title: string;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: string | null;
  cases: ChosenCase[];
}

/** A case as it stands now. */
export interface StandingCaseRow {
  id: string;
  kind: MergeableKind;
  number: string;
  unitName: string;
  facts: CaseFacts;
}

/** Clauses of other notices with open cases of the units, and those that were chosen before; the earliest issue first. */
export function readStandingClauses(
  manager: EntityManager,
  noticeId: string,
  unitIds: readonly string[],
  chosenTaskIds: readonly string[],
): Promise<StandingClauseRow[]> {
  return manager.query(
    `with standing as (
       select notice_task_id as id, jsonb_agg(jsonb_build_object('caseId', id, 'unitId', unit_id) order by number) as cases
       from case_file
       where closed_at is null and unit_id = any($1::uuid[]) and notice_id <> $2 and kind in ('task', 'duty')
         and notice_task_id is not null
       group by 1)
     select t.id as "taskId", t.kind, t.ref, t.source_text as "sourceText", t.reading -> 'deadlines' as deadlines,
       coalesce((select jsonb_agg(jsonb_build_object('name', u.name)) from notice_task_unit u where u.notice_task_id = t.id), '[]')
         as units,
       n.id as "noticeId", coalesce(n.title, n.file_name) as title, n.document_number as "documentNumber", n.issuer,
       n.issued_on::text as "issuedOn", coalesce(s.cases, '[]') as cases
     from notice_task t join notice n on n.id = t.notice_id left join standing s on s.id = t.id
     where s.id is not null or t.id = any($3::uuid[])
     order by n.issued_at, n.id, t.seq`,
    [unitIds, noticeId, chosenTaskIds],
  );
}

export async function readStandingCases(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, StandingCaseRow>> {
  const rows: StandingCaseRow[] = await manager.query(
    `select c.id, c.kind, c.number, u.name as "unitName", c.facts
     from case_file c join unit u on u.id = c.unit_id where c.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Why a case answers for the unit no longer; null while it does. */
export function goneWords({ facts }: StandingCaseRow, unitId: string): string | null {
  if (facts.closedAt !== null) return '该件已经结束';
  return facts.unitId === unitId ? null : '该件已改派其他单位';
}
