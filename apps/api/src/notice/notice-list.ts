import type { EntityManager } from 'typeorm';
import type { NoticePage, NoticeQuery, NoticeSummary } from '../../../../libs/contracts/http/notice.ts';
import { addDays, startOfDay } from '../../../../libs/domain/calendar/office-day.ts';
import { SUPERVISED_SQL } from '../case/case.sql.ts';
import { cursorAfter, readCursor } from '../http/cursor.ts';

/** Columns of a notice without its text, as the console's `NoticeHead`. */
export const HEAD_COLUMNS = `
  n.id, n.file_name as "fileName", n.encoding, n.sha256,
  exists (select from notice_file f where f.notice_id = n.id) as "fileKept", n.title, n.issuer, n.document_number as "documentNumber",
  n.issued_on::text as "issuedOn", n.addressees, n.published_on::text as "publishedOn",
  n.consultation_ends_on::text as "consultationEndsOn", n.deemed_consent as "deemedConsent", n.status, n.imported_at as "importedAt",
  coalesce(i.display_name, '') as "importedBy", n.issued_at as "issuedAt", o.display_name as "issuedBy",
  n.policy_id as "policyId", n.duty_policy_id as "dutyPolicyId"`;

export const HEAD_FROM = `
  notice n left join account i on i.id = n.imported_by left join account o on o.id = n.issued_by`;

const FILTER = `
  ($1::text is null or concat_ws(' ', n.title, n.document_number, n.issuer, n.file_name) ilike $1)
  and ($2::text is null or n.status = $2)
  and ($3::timestamptz is null or n.imported_at >= $3) and ($4::timestamptz is null or n.imported_at < $4)`;

type Row = Omit<NoticeSummary, 'progress' | 'importedAt' | 'issuedAt'> & {
  importedAt: Date;
  issuedAt: Date | null;
  total: number;
  confirmed: number;
  excluded: number;
};

/** Notices, the newest import first. */
export async function listNotices(manager: EntityManager, query: NoticeQuery): Promise<NoticePage> {
  const filter = [
    query.q === undefined || query.q === '' ? null : `%${query.q.replace(/[\\%_]/g, '\\$&')}%`,
    query.status ?? null,
    query.from === undefined ? null : startOfDay(query.from),
    query.to === undefined ? null : startOfDay(addDays(query.to, 1)),
  ];
  const after = readCursor(query.cursor, ['instant', 'uuid']);
  const rows: Row[] = await manager.query(
    `select ${HEAD_COLUMNS}, t.total, t.confirmed, t.excluded,
       (select count(*)::int from case_file c where c.notice_id = n.id and ${SUPERVISED_SQL}) as "caseCount",
       (select count(*)::int from notice_merge m where m.notice_id = n.id and m.state = 'merged') as "mergedCount"
     from ${HEAD_FROM}, lateral (
       select count(*)::int as total, count(*) filter (where status = 'confirmed')::int as confirmed,
         count(*) filter (where status = 'excluded')::int as excluded
       from notice_task where notice_id = n.id) t
     where ${FILTER} and ($5::timestamptz is null or (n.imported_at, n.id) < ($5::timestamptz, $6::uuid))
     order by n.imported_at desc, n.id desc limit $7`,
    [...filter, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
  );
  const [{ total }]: [{ total: number }] = await manager.query(
    `select count(*)::int as total from notice n where ${FILTER}`,
    filter,
  );
  const items = rows.slice(0, query.limit).map(summary);
  const last = rows.length > query.limit ? items.at(-1) : undefined;
  return { items, total, nextCursor: last === undefined ? null : cursorAfter(last.importedAt, last.id) };
}

function summary({ total, confirmed, excluded, ...row }: Row): NoticeSummary {
  return {
    ...row,
    importedAt: row.importedAt.toISOString(),
    issuedAt: row.issuedAt?.toISOString() ?? null,
    progress: { total, confirmed, excluded, undecided: total - confirmed - excluded },
  };
}
