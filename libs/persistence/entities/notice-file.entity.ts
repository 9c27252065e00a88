import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The file a notice was read from, byte for byte; its hash stands with the notice and in the ledger. */
@Entity('notice_file')
export class NoticeFileEntity {
  @PrimaryColumn('uuid') noticeId!: string;
  @Column('bytea') content!: Buffer;
}
