import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The stored answer of a write that named an Idempotency-Key. */
@Entity('idempotency_key')
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid') accountId!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') requestHash!: string;
  @Column('integer', { nullable: true }) status!: number | null;
  @Column('jsonb', { nullable: true }) response!: unknown;
  @Column('timestamptz') createdAt!: Date;
}
