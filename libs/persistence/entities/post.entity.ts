import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PostRole } from '../../domain/unit/post-role.ts';

/** A person's role in a unit: contact, head, leader in charge or duty desk. */
@Entity('post')
@Index('post_unit_role', ['unitId', 'role'])
@Index('post_person_unit_role_key', ['personId', 'unitId', 'role'], { unique: true })
export class PostEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') unitId!: string;
  @Column('text') role!: PostRole;
}
