import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The file a corrected version was read from, byte for byte; its hash stands with the amendment and in the ledger. */
@Entity('notice_amendment_file')
export class NoticeAmendmentFileEntity {
  @PrimaryColumn('uuid') amendmentId!: string;
  @Column('bytea') content!: Buffer;
}
