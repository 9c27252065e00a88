import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A daily signed Merkle root over all stream heads. */
@Entity('seal')
export class SealEntity {
  /** Office date the seal closes. */
  @PrimaryColumn('date') sealedOn!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') root!: string;
  /** Canonical JSON of the [streamKind, streamId, seq, hash] rows that changed since the seal before it, as hashed. */
  @Column('text') heads!: string;
  /** SHA-256 of the seal before it. */
  @Column('text') previous!: string;
  @Column('text') publicKey!: string;
  @Column('text') signature!: string;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
}
