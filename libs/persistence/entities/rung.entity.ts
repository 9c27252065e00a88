import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RungOutcome } from '../../domain/ladder/rung.ts';
import type { RungVerb } from '../../domain/ladder/policy.ts';

/** A planned rung of a case's ladder; without an outcome it is still to come. */
@Entity('rung')
@Index('rung_open', ['caseId', 'at'], { where: 'outcome is null' })
@Index('rung_due', ['at'], { where: 'outcome is null' })
export class RungEntity {
  @PrimaryColumn('uuid') caseId!: string;
  /** `rung:<clock>:<round>:<dueRevision>:<rungId>`. */
  @PrimaryColumn('text') key!: string;
  @Column('text') rungId!: string;
  @Column('text') clock!: string;
  @Column('text') verb!: RungVerb;
  @Column('text', { array: true }) audience!: string[];
  @Column('text', { array: true }) channels!: string[];
  @Column('timestamptz') at!: Date;
  /** The instant before spreading. */
  @Column('timestamptz') nominalAt!: Date;
  @Column('boolean') provisional!: boolean;
  @Column('text', { nullable: true }) outcome!: RungOutcome | null;
  @Column('timestamptz', { nullable: true }) outcomeAt!: Date | null;
  @Column('text', { nullable: true }) climbedBy!: string | null;
}
