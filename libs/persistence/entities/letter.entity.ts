import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LetterKind, LetterState } from '../../domain/letter/letter.ts';

/** A formal paper of a case; it has a number only once it is issued. */
@Entity('letter')
@Index('letter_case', ['caseId'])
@Index('letter_number_key', ['series', 'year', 'sequence'], { unique: true, where: 'sequence is not null' })
export class LetterEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') kind!: LetterKind;
  @Column('text') state!: LetterState;
  @Column('uuid') addresseeUnitId!: string;
  @Column('text') title!: string;
  /** The paragraphs as they stand on the paper. */
  @Column('jsonb') body!: unknown;
  @Column('text', { nullable: true }) series!: string | null;
  @Column('integer', { nullable: true }) year!: number | null;
  @Column('integer', { nullable: true }) sequence!: number | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('timestamptz') draftedAt!: Date;
  @Column('text', { nullable: true }) signatoryName!: string | null;
  @Column('uuid', { nullable: true }) issuedBy!: string | null;
  /** Set when the system issued in the signatory's name. */
  @Column('uuid', { nullable: true }) authorisationId!: string | null;
  @Column('timestamptz', { nullable: true }) issuedAt!: Date | null;
  @Column('text', { nullable: true }) bodyHash!: string | null;
}
