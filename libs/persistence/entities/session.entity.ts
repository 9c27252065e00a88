import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The server's side of a sign-in cookie; only the token's SHA-256 is kept. */
@Entity('session')
@Index('session_account', ['accountId'])
export class SessionEntity {
  @PrimaryColumn('text') tokenHash!: string;
  @Column('uuid') accountId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') lastSeenAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}
