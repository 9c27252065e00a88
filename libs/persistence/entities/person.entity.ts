import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who can be told; phone is 11 digits, either of phone and e-mail may be missing. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) retiredAt!: Date | null;
}
