import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A policy version as cases were opened with it; never changed, never deleted. */
@Entity('policy')
export class PolicyEntity {
  @PrimaryColumn('text') id!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') kind!: string;
  @Column('text') title!: string;
  @Column('text') sha256!: string;
  @Column('jsonb') body!: unknown;
  @Column('timestamptz') loadedAt!: Date;
}
