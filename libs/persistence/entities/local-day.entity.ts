import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A day the local government moved (县里临时调班); withdrawn ones stay as history. */
@Entity('local_day')
@Index('local_day_live', ['date'], { unique: true, where: 'withdrawn_at is null' })
export class LocalDayEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('date') date!: string;
  @Column('text') kind!: 'off' | 'work';
  @Column('text') reason!: string;
  @Column('text') documentNumber!: string;
  @Column('timestamptz') addedAt!: Date;
  @Column('text') addedBy!: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { nullable: true }) withdrawnBy!: string | null;
  @Column('text', { nullable: true }) withdrawnReason!: string | null;
}
