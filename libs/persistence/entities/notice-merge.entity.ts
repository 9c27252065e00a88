import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MergeCommand, MergeState } from '../../domain/notice-merging/merge-state.ts';

/** One unit's share of an issued clause that the case of an earlier notice was to answer, and what became of it. */
@Entity('notice_merge')
@Index('notice_merge_notice', ['noticeId'])
@Index('notice_merge_case', ['caseId'])
@Index('notice_merge_waiting', ['noticeId'], { where: "state = 'waiting'" })
export class NoticeMergeEntity {
  @PrimaryColumn('uuid') noticeTaskId!: string;
  @PrimaryColumn('uuid') unitId!: string;
  /** The later notice. */
  @Column('uuid') noticeId!: string;
  /** The earlier clause. */
  @Column('uuid') intoTaskId!: string;
  /** The earlier clause's case. */
  @Column('uuid') caseId!: string;
  /** What the case is told; null where it could not take the clause in when the notice was issued. */
  @Column('jsonb', { nullable: true }) command!: MergeCommand | null;
  @Column('text') state!: MergeState;
  /** Why a case of its own was opened instead, or why none was. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}
