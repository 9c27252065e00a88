import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ActorKind, CommandChannel } from '../../domain/case/actor.ts';
import type { Capacity } from '../../domain/case/capacity.ts';

/** A person's act on a case, stored at the door with its legal time; without an outcome it still has to be recorded. */
@Entity('command')
@Index('command_case_seq_key', ['caseId', 'seq'], { unique: true })
@Index('command_pending', ['caseId', 'seq'], { where: 'outcome is null' })
export class CommandEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('integer') seq!: number;
  @Column('text') verb!: string;
  @Column('jsonb') payload!: unknown;
  /** SHA-256 of verb and payload: the same id with another content is refused. */
  @Column('text') contentHash!: string;
  @Column('text') actorKind!: ActorKind;
  @Column('text') actorId!: string;
  @Column('text') actorName!: string;
  @Column('uuid', { nullable: true }) actorUnitId!: string | null;
  @Column('text') capacity!: Capacity;
  @Column('integer') dutyGeneration!: number;
  @Column('text') channel!: CommandChannel;
  @Column('timestamptz') receivedAt!: Date;
  /** As the door decided it: it will close the case, whose messages wait until it has its outcome. */
  @Column('boolean', { default: false }) closes!: boolean;
  @Column('text', { nullable: true }) outcome!: 'applied' | 'refused' | null;
  @Column('text', { nullable: true }) refusalCode!: string | null;
  @Column('text', { nullable: true }) refusalDetail!: string | null;
  @Column('timestamptz', { nullable: true }) outcomeAt!: Date | null;
  @Column('timestamptz') leaseUntil!: Date;
  @Column('integer', { default: 0 }) attempts!: number;
}
