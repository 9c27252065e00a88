import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A recorded step: its key is unique in the case, so that a repeat returns what was recorded. */
@Entity('case_step')
@Index('case_step_version_key', ['caseId', 'version'], { unique: true })
export class CaseStepEntity {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('text') key!: string;
  @Column('integer') version!: number;
  /** SHA-256 of the step's ledger body; the replay check compares it. */
  @Column('text') digest!: string;
  @Column('timestamptz') at!: Date;
}
