import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StreamKind } from '../../domain/ledger/entry.ts';

/** The last link of a delivery or system stream, locked by whoever appends; a case's head lies in its case file. */
@Entity('ledger_head')
export class LedgerHeadEntity {
  @PrimaryColumn('text') streamKind!: StreamKind;
  @PrimaryColumn('text') streamId!: string;
  @Column('integer') seq!: number;
  @Column('text') hash!: string;
}
