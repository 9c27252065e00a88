import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CaseKind } from '../../domain/case/case-kind.ts';
import type { CaseSubject } from '../../domain/case/case-subject.ts';

/** The read model of one case and the row every writer locks; version is compared and set. */
@Entity('case_file')
@Index('case_file_number_key', ['number'], { unique: true })
@Index('case_file_business_key', ['businessKey'], { unique: true })
@Index('case_file_due_rung', ['nextRungAt'], { where: 'closed_at is null and next_rung_at is not null' })
@Index('case_file_unopened', ['openedAt'], { where: 'engine_ready_at is null and closed_at is null' })
@Index('case_file_unit', ['unitId', 'closedAt'])
@Index('case_file_notice', ['noticeId'])
@Index('case_file_calendar', ['calendarVersion'], { where: 'closed_at is null' })
@Index('case_file_due', ['dueAt'], { where: 'closed_at is null' })
export class CaseFileEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: CaseKind;
  @Column('text') number!: string;
  /** `task:<noticeTaskId>:<unitId>`, `acknowledgement:<noticeId>:<unitId>`: opening the same obligation twice is impossible. */
  @Column('text') businessKey!: string;
  @Column('text') title!: string;
  @Column('uuid') unitId!: string;
  @Column('uuid', { nullable: true }) noticeId!: string | null;
  @Column('uuid', { nullable: true }) noticeTaskId!: string | null;
  /** What the case is about, frozen at opening: clause, item, notice. */
  @Column('jsonb') subject!: CaseSubject;
  @Column('text') policyId!: string;
  @Column('integer') policyVersion!: number;
  @Column('text') calendarVersion!: string;
  @Column('text') state!: string;
  @Column('integer') version!: number;
  @Column('jsonb') facts!: unknown;
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('timestamptz', { nullable: true }) nextRungAt!: Date | null;
  @Column('integer') ledgerSeq!: number;
  @Column('text') ledgerHash!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  /** The relay's claim on starting or resuming this case's workflow. */
  @Column('timestamptz', { nullable: true }) engineLeaseUntil!: Date | null;
  @Column('timestamptz', { nullable: true }) engineReadyAt!: Date | null;
}
