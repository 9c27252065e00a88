import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One change of the day table or of rules that open cases have to follow, and how far it has got. */
@Entity('replanning')
export class ReplanningEntity {
  @PrimaryColumn('integer') seq!: number;
  @Column('text') calendarVersion!: string;
  /** Versions of rules that hold for cases opened under earlier ones: `[{ id, version }]`. */
  @Column('jsonb') amendments!: { id: string; version: number }[];
  @Column('text') kind!: 'calendar' | 'policy';
  @Column('text') reason!: string;
  @Column('timestamptz') requestedAt!: Date;
  /** Open cases to look at. */
  @Column('integer') total!: number;
  @Column('integer', { default: 0 }) looked!: number;
  /** Those among them whose dates moved. */
  @Column('integer', { default: 0 }) moved!: number;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
}
