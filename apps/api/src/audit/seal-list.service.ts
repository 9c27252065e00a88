import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditSeal, SealQuery } from '../../../../libs/contracts/http/audit.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import { cursorAfter, readCursor } from '../http/cursor.ts';

type Row = Omit<AuditSeal, 'at' | 'sentAt'> & { at: Date; sentAt: Date | null };

/** The daily seals, latest first. */
@Injectable()
export class SealListService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async list(query: SealQuery): Promise<Page<AuditSeal>> {
    const after = readCursor(query.cursor, ['day']);
    // A seal whose heads somebody has broken must still be listed: the verifier names it, the list counts nothing.
    const rows: Row[] = await this.dataSource.query(
      `select to_char(sealed_on, 'YYYY-MM-DD') as "sealedOn", at, root, public_key as "publicKey", sent_at as "sentAt",
         case when heads is json array then json_array_length(heads::json) else 0 end as streams
       from seal where ($1::date is null or sealed_on < $1::date) order by sealed_on desc limit $2`,
      [after?.[0] ?? null, query.limit + 1],
    );
    const [{ total }]: [{ total: number }] = await this.dataSource.query('select count(*)::int as total from seal');
    const items = rows
      .slice(0, query.limit)
      .map((row): AuditSeal => ({ ...row, at: row.at.toISOString(), sentAt: row.sentAt?.toISOString() ?? null }));
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return { items, total, nextCursor: last === undefined ? null : cursorAfter(last.sealedOn) };
  }
}
