import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DutyRule } from '../../domain/duty/duty-rule.ts';
import type { MergeChoice } from '../../domain/notice-merging/merge-choice.ts';
import type { NoticeTaskKind, NoticeTaskStatus } from '../../domain/notice/notice-status.ts';

/** One proposed task of a notice; startOffset and endOffset are UTF-16 offsets into the notice's text. */
@Entity('notice_task')
@Index('notice_task_seq_key', ['noticeId', 'seq'], { unique: true })
export class NoticeTaskEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') noticeId!: string;
  @Column('integer') seq!: number;
  @Column('text') ref!: string;
  @Column('text') title!: string;
  @Column('text') sourceText!: string;
  @Column('integer') startOffset!: number;
  @Column('integer') endOffset!: number;
  @Column('text') kind!: NoticeTaskKind;
  @Column('text') status!: NoticeTaskStatus;
  @Column('date', { nullable: true }) dueOn!: string | null;
  /** Where the due date comes from: the clause's words, or the officer who set it. */
  @Column('text', { nullable: true }) dueBasis!: string | null;
  /** What a duty owes; null until an officer has accepted or entered it. */
  @Column('jsonb', { nullable: true }) duty!: DutyRule | null;
  /** Whose words the rule rests on, and which officer accepted or entered it. */
  @Column('text', { nullable: true }) dutyBasis!: string | null;
  /** What was decided about earlier clauses that order the same. */
  @Column('jsonb', { default: () => "'[]'" }) merging!: readonly MergeChoice[];
  /** What the parser read: deadlines, cadences, quotas, limits. */
  @Column('jsonb') reading!: unknown;
  /** Why an officer left the task out of the issue. */
  @Column('text', { nullable: true }) excludeReason!: string | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
}
