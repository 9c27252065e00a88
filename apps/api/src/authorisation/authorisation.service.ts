import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuthorisationBody, AuthorisationView } from '../../../../libs/contracts/http/letter.ts';
import { LETTER_KIND_NAMES, type LetterKind } from '../../../../libs/domain/letter/letter.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { StandingAuthorisationEntity } from '../../../../libs/persistence/entities/standing-authorisation.entity.ts';
import type { SignedIn } from '../auth/signed-in.ts';

/** A signatory's standing consent that letters of a kind issue at once in his name. */
@Injectable()
export class AuthorisationService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(): Promise<AuthorisationView[]> {
    return readAuthorisations(this.dataSource.manager, null);
  }

  /** Refuses `authorisation_exists`: one signatory stands for a kind at a time. */
  async grant(body: AuthorisationBody, leader: SignedIn): Promise<AuthorisationView> {
    return this.dataSource.transaction(async (manager) => {
      const at = await this.clock.now(manager);
      const id = randomUUID();
      const inserted: unknown[] = await manager.query(
        `insert into standing_authorisation (id, kind, account_id, signatory_name, reason, granted_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (kind) where revoked_at is null do nothing returning id`,
        [id, body.kind, leader.id, leader.displayName, body.reason, at],
      );
      const name = LETTER_KIND_NAMES[body.kind];
      if (inserted.length === 0) {
        throw new Refusal('conflict', 'authorisation_exists', `${name}已有有效的常设授权，请先撤销原授权再授权。`);
      }
      const { kind, reason } = body;
      const entry = { authorisationId: id, kind, signatoryName: leader.displayName, reason, actor: leader.id };
      await appendSystem(manager, at, 'authorisation.granted', entry);
      return one(manager, id);
    });
  }

  /** Letters already issued under it stay valid. Refuses `authorisation_not_found`, `authorisation_revoked`. */
  async revoke(id: string, reason: string, leader: SignedIn): Promise<AuthorisationView> {
    return this.dataSource.transaction(async (manager) => {
      const found = await manager.findOne(StandingAuthorisationEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (found === null) throw new Refusal('not_found', 'authorisation_not_found', '没有这项授权，请刷新列表。');
      if (found.revokedAt !== null)
        throw new Refusal('conflict', 'authorisation_revoked', '这项授权已经撤销，请刷新列表。');
      const at = await this.clock.now(manager);
      await manager.update(StandingAuthorisationEntity, id, { revokedAt: at });
      const entry = { authorisationId: id, kind: found.kind, reason, actor: leader.id };
      await appendSystem(manager, at, 'authorisation.revoked', entry);
      return one(manager, id);
    });
  }
}

type Row = Omit<AuthorisationView, 'kindName' | 'grantedAt' | 'revokedAt'> & {
  kind: LetterKind;
  grantedAt: Date;
  revokedAt: Date | null;
};

async function readAuthorisations(manager: EntityManager, id: string | null): Promise<AuthorisationView[]> {
  const rows: Row[] = await manager.query(
    `select a.id, a.kind, a.signatory_name as "signatoryName", a.reason, a.granted_at as "grantedAt",
       a.revoked_at as "revokedAt", (select count(*)::int from letter l where l.authorisation_id = a.id) as letters
     from standing_authorisation a where $1::uuid is null or a.id = $1
     order by a.revoked_at is not null, a.granted_at desc`,
    [id],
  );
  return rows.map((row) => ({
    ...row,
    kindName: LETTER_KIND_NAMES[row.kind],
    grantedAt: row.grantedAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}

async function one(manager: EntityManager, id: string): Promise<AuthorisationView> {
  const [view] = await readAuthorisations(manager, id);
  if (view === undefined) throw new Error(`authorisation ${id} vanished inside its transaction`);
  return view;
}
