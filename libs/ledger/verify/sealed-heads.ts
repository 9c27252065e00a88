import type { EntityManager } from 'typeorm';
import type { HeadRow } from '../seal/head-tree.ts';
import { finding, placeOf, type Finding } from './finding.ts';

/** Compares sealed heads with the entries at their places; a stream is named once, at its earliest disagreement. */
export class SealedHeads {
  readonly #named = new Set<string>();

  constructor(private readonly manager: EntityManager) {}

  async check(rows: readonly HeadRow[], sealedOn: string): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const { kind, id, seq, hash } of await this.#differing(rows)) {
      const stream = `${kind}/${id}`;
      if (this.#named.has(stream)) continue;
      this.#named.add(stream);
      const place = placeOf(stream, seq);
      found.push(
        hash === null
          ? finding(
              'sealed_entry_missing',
              stream,
              seq,
              sealedOn,
              `${place}已在 ${sealedOn} 封存，现在找不到：条目被删除。`,
            )
          : finding(
              'sealed_entry_changed',
              stream,
              seq,
              sealedOn,
              `${place}与 ${sealedOn} 封存时不同：该条或它之前的条目被改写，并重新计算了整条链。`,
            ),
      );
    }
    return found;
  }

  async #differing(
    rows: readonly HeadRow[],
  ): Promise<{ kind: string; id: string; seq: number; hash: string | null }[]> {
    const heads = rows.map(([kind, id, seq, hash]) => ({ kind, id, seq, hash }));
    return this.manager.query(
      `select k.kind, k.id, k.seq, e.hash from jsonb_to_recordset($1::jsonb) k(kind text, id text, seq int, hash text)
       left join ledger_entry e on e.stream_kind = k.kind and e.stream_id = k.id and e.seq = k.seq
       where e.hash is distinct from k.hash order by 1, 2, 3`,
      [JSON.stringify(heads)],
    );
  }
}
