import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given in a series and year; locked while the next one is given, so that there are no gaps. */
@Entity('letter_series')
export class LetterSeriesEntity {
  @PrimaryColumn('text') series!: string;
  @PrimaryColumn('integer') year!: number;
  @Column('integer') last!: number;
}
