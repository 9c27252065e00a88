import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A unit copied into a case: it may contribute and never close. */
@Entity('case_unit')
@Index('case_unit_unit', ['unitId'])
export class CaseUnitEntity {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('uuid') unitId!: string;
  @Column('text') role!: 'cooperating';
}
