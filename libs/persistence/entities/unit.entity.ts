import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UnitKind } from '../../domain/unit/unit-kind.ts';

/** A node of the unit tree: department, township, village, enterprise, committee or collective group. */
@Entity('unit')
@Index('unit_name_key', ['name'], { unique: true })
@Index('unit_parent', ['parentId'])
export class UnitEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: UnitKind;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  /** Marks the one unit that is the safety office itself. */
  @Column('boolean', { default: false }) isOffice!: boolean;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) retiredAt!: Date | null;
}
