import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StreamKind } from '../../domain/ledger/entry.ts';

/** One link of a hashed stream; body is canonical JSON, hashed as the stored text. */
@Entity('ledger_entry')
@Index('ledger_entry_at', ['at'])
export class LedgerEntryEntity {
  @PrimaryColumn('text') streamKind!: StreamKind;
  @PrimaryColumn('text') streamId!: string;
  @PrimaryColumn('integer') seq!: number;
  @Column('timestamptz') at!: Date;
  @Column('text') kind!: string;
  @Column('text') body!: string;
  @Column('text') prevHash!: string;
  @Column('text') hash!: string;
}
