import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A named unit inside a collective group (各村、各成员单位). */
@Entity('unit_member')
@Index('unit_member_member', ['memberId'])
export class UnitMemberEntity {
  @PrimaryColumn('uuid') groupId!: string;
  @PrimaryColumn('uuid') memberId!: string;
}
