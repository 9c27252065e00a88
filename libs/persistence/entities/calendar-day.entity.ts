import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day one loading of a year arranges differently from the plain week. */
@Entity('calendar_day')
export class CalendarDayEntity {
  @PrimaryColumn('uuid') yearId!: string;
  @PrimaryColumn('date') date!: string;
  @Column('text') kind!: 'off' | 'work';
  @Column('text') name!: string;
}
