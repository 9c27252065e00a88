import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AcknowledgementChoice, NoticeStatus } from '../../domain/notice/notice-status.ts';

/** An imported order document with its decoded text; the same words are imported once. */
@Entity('notice')
@Index('notice_sha256_key', ['sha256'], { unique: true })
@Index('notice_words_sha256_key', ['wordsSha256'], { unique: true })
export class NoticeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') fileName!: string;
  @Column('text') sha256!: string;
  /** Of the decoded text without blanks and line ends; null for a second import from before there was this rule. */
  @Column('text', { nullable: true }) wordsSha256!: string | null;
  @Column('text') encoding!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) issuer!: string | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('text', { array: true, default: () => "'{}'" }) addressees!: string[];
  /** Day a web page says it put the notice up. */
  @Column('date', { nullable: true }) publishedOn!: string | null;
  @Column('date', { nullable: true }) consultationEndsOn!: string | null;
  /** “逾期不反馈视为无意见”, as printed. */
  @Column('text', { nullable: true }) deemedConsent!: string | null;
  @Column('text') status!: NoticeStatus;
  /** The policy its tasks were issued under; null where none was opened. */
  @Column('text', { nullable: true }) policyId!: string | null;
  /** The policy its duties were issued under; null where none was opened. */
  @Column('text', { nullable: true }) dutyPolicyId!: string | null;
  /** What its issue made of the acknowledgement of its declarations; null where there was nothing to acknowledge. */
  @Column('text', { nullable: true }) acknowledgement!: AcknowledgementChoice | null;
  @Column('uuid') importedBy!: string;
  @Column('timestamptz') importedAt!: Date;
  @Column('uuid', { nullable: true }) issuedBy!: string | null;
  @Column('timestamptz', { nullable: true }) issuedAt!: Date | null;
  /** Compared and set by every edit, so that two officers cannot overwrite each other. */
  @Column('integer', { default: 1 }) revision!: number;
}
