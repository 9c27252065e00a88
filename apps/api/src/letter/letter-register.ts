import type { EntityManager } from 'typeorm';
import type { LetterRegisterQuery, LetterRegisterRow, LetterSeries } from '../../../../libs/contracts/http/letter.ts';
import { LETTER_KIND_NAMES, type LetterKind } from '../../../../libs/domain/letter/letter.ts';
import { SqlFilter } from '../case/sql-filter.ts';

type Row = Omit<LetterRegisterRow, 'kindName' | 'issuedAt'> & {
  kind: LetterKind;
  issuedAt: Date;
  series: string;
  year: number;
};

/** The numbering register 编号簿: every number of every series and year, and the ones no letter carries. */
export async function readRegister(manager: EntityManager, query: LetterRegisterQuery): Promise<LetterSeries[]> {
  const filter = new SqlFilter();
  filter.ask(query.year, 'year = ?');
  filter.ask(query.series, 'series = ?');
  const heads: { series: string; year: number; last: number }[] = await manager.query(
    `select series, year, last from letter_series where ${filter.sql} order by year desc, series`,
    filter.values,
  );
  const rows: Row[] = await manager.query(
    `select l.id as "letterId", l.series, l.year, l.sequence, l.document_number as "documentNumber", l.kind, l.title,
       coalesce(u.name, '') as addressee, l.signatory_name as "signatoryName",
       l.authorisation_id is not null as "byAuthorisation", l.issued_at as "issuedAt", l.case_id as "caseId"
     from letter l left join unit u on u.id = l.addressee_unit_id
     where l.sequence is not null and ${filter.sql} order by l.sequence desc`,
    filter.values,
  );
  return heads.map((head) =>
    seriesOf(
      head,
      rows.filter((row) => row.series === head.series && row.year === head.year),
    ),
  );
}

function seriesOf(head: { series: string; year: number; last: number }, rows: readonly Row[]): LetterSeries {
  const given = new Set(rows.map((row) => row.sequence));
  return {
    ...head,
    missing: Array.from({ length: head.last }, (_, index) => index + 1).filter((number) => !given.has(number)),
    rows: rows.map(({ kind, series: _series, year: _year, issuedAt, ...row }) => ({
      ...row,
      kindName: LETTER_KIND_NAMES[kind],
      issuedAt: issuedAt.toISOString(),
    })),
  };
}
