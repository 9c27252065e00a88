import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An officer's recorded decision to issue in spite of a finding. */
@Entity('notice_override')
export class NoticeOverrideEntity {
  @PrimaryColumn('uuid') noticeId!: string;
  /** The finding's key, for example `no_contact:<unitId>` or `due_past:<noticeTaskId>`. */
  @Column('text', { primary: true }) findingKey!: string;
  @Column('text') reason!: string;
  @Column('uuid') accountId!: string;
  @Column('timestamptz') at!: Date;
}
