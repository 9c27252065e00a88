import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FindingSeverity } from '../../domain/notice/notice-status.ts';

/** Something the parser doubts, kept with the notice it was found in. */
@Entity('notice_finding')
@Index('notice_finding_notice', ['noticeId'])
export class NoticeFindingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') noticeId!: string;
  @Column('uuid', { nullable: true }) noticeTaskId!: string | null;
  @Column('text') code!: string;
  @Column('text') severity!: FindingSeverity;
  @Column('text') message!: string;
  /** Null when the doubt is about the whole document. */
  @Column('integer', { nullable: true }) startOffset!: number | null;
  @Column('integer', { nullable: true }) endOffset!: number | null;
}
