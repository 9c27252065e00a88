import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One loading of a year the State Council announced; the one that was not replaced is in force. */
@Entity('calendar_year')
@Index('calendar_year_live', ['year'], { unique: true, where: 'replaced_at is null' })
export class CalendarYearEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') year!: number;
  @Column('text', { array: true }) papers!: string[];
  @Column('text', { nullable: true }) noticeNumber!: string | null;
  @Column('text') fileName!: string;
  @Column('timestamptz') loadedAt!: Date;
  @Column('text') loadedBy!: string;
  /** Why it replaced the one before; null for a first loading. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
}
