import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A program's access in the name of an account; only the token's SHA-256 is kept. */
@Entity('api_token')
@Index('api_token_hash_key', ['tokenHash'], { unique: true })
export class ApiTokenEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') accountId!: string;
  @Column('text') name!: string;
  @Column('text') tokenHash!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
}
