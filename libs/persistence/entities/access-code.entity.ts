import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A phone link's code: one recipient, one case, several acts; only its SHA-256 is kept. */
@Entity('access_code')
@Index('access_code_hash_key', ['codeHash'], { unique: true })
@Index('access_code_holder_key', ['caseId', 'personId', 'generation'], { unique: true })
export class AccessCodeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') unitId!: string;
  /** Counts how often the duty moved: the code of an earlier generation is dead. */
  @Column('integer') generation!: number;
  @Column('text') codeHash!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) diedAt!: Date | null;
  @Column('text', { nullable: true }) deathReason!: string | null;
}
