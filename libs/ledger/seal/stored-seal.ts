import type { EntityManager } from 'typeorm';
import { instantColumn, storedInstant } from '../instant-column.ts';
import { sha256 } from '../link.ts';
import type { HeadRow } from './head-tree.ts';
import type { Seal } from './seal.ts';

type Row = Omit<Seal, 'headsHash'>;

const COLUMNS = `to_char(sealed_on, 'YYYY-MM-DD') as "sealedOn",
  ${instantColumn('at')} as at,
  root, heads, previous, public_key as "publicKey", signature`;

const BATCH = 100;

/** All seals in the order of their days, a hundred at a time. */
export async function* readSeals(manager: EntityManager): AsyncGenerator<Seal> {
  let after = '0001-01-01';
  for (;;) {
    const rows: Row[] = await manager.query(
      `select ${COLUMNS} from seal where sealed_on > $1 order by sealed_on limit ${BATCH}`,
      [after],
    );
    for (const row of rows) yield withHeadsHash(row);
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.sealedOn;
  }
}

export async function readSeal(manager: EntityManager, sealedOn: string): Promise<Seal | null> {
  const rows: Row[] = await manager.query(`select ${COLUMNS} from seal where sealed_on = $1`, [sealedOn]);
  return rows[0] === undefined ? null : withHeadsHash(rows[0]);
}

/** The days that have a seal, in order. */
export async function sealedDays(manager: EntityManager): Promise<string[]> {
  const rows: { day: string }[] = await manager.query(
    `select to_char(sealed_on, 'YYYY-MM-DD') as day from seal order by sealed_on`,
  );
  return rows.map(({ day }) => day);
}

/** The heads of all streams at one instant; one statement, so that they belong together. */
export async function currentHeads(manager: EntityManager): Promise<HeadRow[]> {
  const rows: { kind: HeadRow[0]; id: string; seq: number; hash: string }[] = await manager.query(
    `select 'case' as kind, id::text as id, ledger_seq as seq, ledger_hash as hash from case_file where ledger_seq > 0
     union all select stream_kind, stream_id, seq, hash from ledger_head where seq > 0`,
  );
  return rows.map((row) => [row.kind, row.id, row.seq, row.hash]);
}

function withHeadsHash(row: Row): Seal {
  return { ...row, at: storedInstant(row.at), headsHash: sha256(row.heads) };
}
