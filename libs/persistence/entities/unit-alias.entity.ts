import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Another spelling under which notices name a unit; each spelling belongs to one unit. */
@Entity('unit_alias')
@Index('unit_alias_unit', ['unitId'])
export class UnitAliasEntity {
  @PrimaryColumn('text') alias!: string;
  @Column('uuid') unitId!: string;
  @Column('timestamptz') createdAt!: Date;
}
