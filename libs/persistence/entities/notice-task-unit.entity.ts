import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NoticeUnitRole } from '../../domain/notice/notice-status.ts';

/** A unit named in a task's clause, as written and as matched to the tree; a collective carries its named units. */
@Entity('notice_task_unit')
@Index('notice_task_unit_task', ['noticeTaskId'])
export class NoticeTaskUnitEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') noticeTaskId!: string;
  @Column('integer') seq!: number;
  @Column('text') name!: string;
  @Column('text') role!: NoticeUnitRole;
  @Column('boolean') collective!: boolean;
  @Column('integer', { nullable: true }) startOffset!: number | null;
  @Column('integer', { nullable: true }) endOffset!: number | null;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  /** For a collective: the named units the officer expanded it to, frozen at issue. */
  @Column('uuid', { array: true, default: () => "'{}'" }) memberIds!: string[];
}
