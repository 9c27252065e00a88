import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The engine's own history of one run, exported so that it outlives the engine's retention. */
@Entity('engine_history')
export class EngineHistoryEntity {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('text') runId!: string;
  @Column('integer') events!: number;
  /** gzip of the history's JSON. */
  @Column('bytea') content!: Buffer;
  @Column('text') sha256!: string;
  @Column('timestamptz') exportedAt!: Date;
}
