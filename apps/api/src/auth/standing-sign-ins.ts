import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { IDLE_MINUTES, SESSION_STANDS, TOKEN_STANDS } from './sign-in.sql.ts';

/** Asks which sign-ins are still good, for answers that outlast their request; asking is no use of a sign-in. */
@Injectable()
export class StandingSignIns {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Those of the credentials' hashes whose sign-in has neither ended nor been revoked. */
  async among(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const now = await this.clock.now(this.dataSource.manager);
    const rows: { hash: string }[] = await this.dataSource.query(
      `select s.token_hash as hash from session s join account a on a.id = s.account_id
         where s.token_hash = any($1) and ${SESSION_STANDS}
       union all
       select t.token_hash from api_token t join account a on a.id = t.account_id
         where t.token_hash = any($1) and ${TOKEN_STANDS}`,
      [hashes, now, IDLE_MINUTES],
    );
    return new Set(rows.map((row) => row.hash));
  }
}
