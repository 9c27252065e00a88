import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import type { AccountRole } from '../../../../libs/domain/access/account-role.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { credentialOf } from './credential.ts';
import { IDLE_MINUTES, SESSION_STANDS, TOKEN_STANDS } from './sign-in.sql.ts';
import type { SignedIn } from './signed-in.ts';

interface AccountRow {
  id: string;
  username: string;
  display_name: string;
  role: AccountRole;
  unit_id: string | null;
  must_change_password: boolean;
}

const ACCOUNT = 'a.id, a.username, a.display_name, a.role, a.unit_id, a.must_change_password';

/** Finds the account behind a bearer token or a session cookie; null when there is none or it is over. */
@Injectable()
export class SignInReader {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async read(request: Request): Promise<SignedIn | null> {
    const now = await this.clock.now(this.dataSource.manager);
    const credential = credentialOf(request);
    if (!credential) return null;
    const { kind, hash } = credential;
    return kind === 'token'
      ? this.signedIn(await this.byToken(hash, now), null)
      : this.signedIn(await this.bySession(hash, now), hash);
  }

  /** The mark of use moves at most once a minute, so that reading pages does not write all the time. */
  private async bySession(hash: string, now: Date): Promise<AccountRow | undefined> {
    const rows: (AccountRow & { stale: boolean })[] = await this.dataSource.query(
      `select ${ACCOUNT}, s.last_seen_at < $2::timestamptz - interval '1 minute' as stale
       from session s join account a on a.id = s.account_id
       where s.token_hash = $1 and ${SESSION_STANDS}`,
      [hash, now, IDLE_MINUTES],
    );
    if (rows[0]?.stale) {
      await this.dataSource.query('update session set last_seen_at = $2 where token_hash = $1', [hash, now]);
    }
    return rows[0];
  }

  private async byToken(hash: string, now: Date): Promise<AccountRow | undefined> {
    const rows: (AccountRow & { token_id: string; stale: boolean })[] = await this.dataSource.query(
      `select ${ACCOUNT}, t.id as token_id,
              coalesce(t.last_used_at < $2::timestamptz - interval '1 minute', true) as stale
       from api_token t join account a on a.id = t.account_id
       where t.token_hash = $1 and ${TOKEN_STANDS}`,
      [hash, now],
    );
    if (rows[0]?.stale) {
      await this.dataSource.query('update api_token set last_used_at = $2 where id = $1', [rows[0].token_id, now]);
    }
    return rows[0];
  }

  private async signedIn(row: AccountRow | undefined, sessionHash: string | null): Promise<SignedIn | null> {
    if (!row) return null;
    return {
      id: row.id,
      username: row.username,
      displayName: row.display_name,
      role: row.role,
      unitId: row.unit_id,
      unitIds: row.role === 'unit' && row.unit_id ? await this.unitsBelow(row.unit_id) : [],
      mustChangePassword: row.must_change_password,
      sessionHash,
    };
  }

  private async unitsBelow(unitId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `with recursive below as (
         select id from unit where id = $1
         union select u.id from unit u join below b on u.parent_id = b.id)
       select id from below`,
      [unitId],
    );
    return rows.map((row) => row.id);
  }
}
