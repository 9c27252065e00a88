import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One state the working calendar has had; `version` names its contents, as plans carry it. */
@Entity('calendar_version')
export class CalendarVersionEntity {
  @PrimaryColumn('integer') number!: number;
  @Column('text') version!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') cause!: string;
}
