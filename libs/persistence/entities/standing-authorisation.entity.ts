import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LetterKind } from '../../domain/letter/letter.ts';

/** A signatory's recorded consent that letters of one kind issue at once in his name. */
@Entity('standing_authorisation')
@Index('standing_authorisation_live', ['kind'], { unique: true, where: 'revoked_at is null' })
export class StandingAuthorisationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: LetterKind;
  @Column('uuid') accountId!: string;
  @Column('text') signatoryName!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') grantedAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
