import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccountRole } from '../../domain/access/account-role.ts';

/** A sign-in; unitId scopes what a unit's account may see and do. */
@Entity('account')
@Index('account_username_key', ['username'], { unique: true })
export class AccountEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') username!: string;
  @Column('text') displayName!: string;
  @Column('text') role!: AccountRole;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  /** argon2id in PHC format. */
  @Column('text') passwordHash!: string;
  @Column('boolean', { default: false }) mustChangePassword!: boolean;
  @Column('integer', { default: 0 }) failedAttempts!: number;
  @Column('timestamptz', { nullable: true }) lockedUntil!: Date | null;
  @Column('text', { nullable: true }) totpSecret!: string | null;
  /** The 30-second step of the last code taken: it and every earlier one are spent (RFC 6238 section 5.2). */
  @Column('integer', { nullable: true }) totpStep!: number | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
}
