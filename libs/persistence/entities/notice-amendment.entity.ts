import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AmendmentOrder, AmendmentState } from '../../domain/notice-amendment/amendment-order.ts';
import type { Compared } from '../../domain/notice-amendment/amendment-plan.ts';
import type { NoticeChange } from '../../domain/notice-amendment/notice-change.ts';

/** A corrected version of an issued notice; a notice has one open at a time. */
@Entity('notice_amendment')
@Index('notice_amendment_notice', ['noticeId'])
@Index('notice_amendment_draft_key', ['noticeId'], { unique: true, where: "state = 'draft'" })
export class NoticeAmendmentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') noticeId!: string;
  @Column('text') fileName!: string;
  @Column('text') sha256!: string;
  /** Of the decoded text without blanks and line ends. */
  @Column('text') wordsSha256!: string;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  /** Title and number as cases cite them. */
  @Column('text') source!: string;
  /** Both wordings of every task that changes. */
  @Column('jsonb') tasks!: readonly Compared[];
  /** What differs, each with its decision. */
  @Column('jsonb') changes!: readonly NoticeChange[];
  /** What applying it told the cases, each with its outcome. */
  @Column('jsonb', { default: () => "'[]'" }) orders!: readonly AmendmentOrder[];
  /** The cases it opened. */
  @Column('uuid', { array: true, default: () => "'{}'" }) opened!: string[];
  @Column('text') state!: AmendmentState;
  /** Compared and set by every decision, so that nobody applies what he has not seen. */
  @Column('integer', { default: 1 }) revision!: number;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  /** Who applied or discarded it. */
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
}
