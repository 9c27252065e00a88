import type { EntityManager } from 'typeorm';
import { instantColumn, storedInstant } from '../instant-column.ts';
import type { Link } from '../link.ts';

const PAGE = 2000;

const COLUMNS = `stream_kind as "streamKind", stream_id as "streamId", seq, ${instantColumn('at')} as at, kind, body,
  prev_hash as "prevHash", hash`;

/** All entries, stream by stream and in sequence, a page at a time. */
export async function* entryPages(manager: EntityManager): AsyncGenerator<Link[]> {
  let after: readonly [string, string, number] = ['', '', 0];
  for (;;) {
    const rows: Link[] = await manager.query(
      `select ${COLUMNS} from ledger_entry where (stream_kind, stream_id, seq) > ($1, $2, $3)
       order by stream_kind, stream_id, seq limit ${PAGE}`,
      [...after],
    );
    if (rows.length > 0) yield rows.map(asHashed);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = [last.streamKind, last.streamId, last.seq];
  }
}

/** The entries of one stream, in sequence. */
export async function streamEntries(manager: EntityManager, kind: string, id: string): Promise<Link[]> {
  const rows: Link[] = await manager.query(
    `select ${COLUMNS} from ledger_entry where stream_kind = $1 and stream_id = $2 order by seq`,
    [kind, id],
  );
  return rows.map(asHashed);
}

const asHashed = (row: Link): Link => ({ ...row, at: storedInstant(row.at) });
