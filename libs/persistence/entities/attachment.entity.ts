import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A photo handed in with an act; the original is kept with its hash, a re-encoded copy is shown. */
@Entity('attachment')
@Index('attachment_case', ['caseId'])
@Index('attachment_command', ['commandId'])
@Index('attachment_original', ['originalSha256'])
@Index('attachment_shown', ['shownSha256'])
export class AttachmentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid', { nullable: true }) commandId!: string | null;
  @Column('text') fileName!: string;
  @Column('text') mediaType!: string;
  @Column('integer') bytes!: number;
  @Column('integer') width!: number;
  @Column('integer') height!: number;
  @Column('text') originalSha256!: string;
  @Column('text') shownSha256!: string;
  @Column('timestamptz') createdAt!: Date;
}
